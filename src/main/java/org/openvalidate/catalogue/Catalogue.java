package org.openvalidate.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A workbook, read and found without fault.
 *
 * @param file path as the user named it
 * @param version from the Info sheet
 * @param sha256 of the workbook's bytes, lower-case hex
 * @param cases in the order of the sheet, ids unique
 * @param clauses by id
 * @param figures the TestData sheet
 * @param suggestions by rule id
 * @param questionnaire the Questions sheet
 * @param errors the Errors sheet, in its order
 * @param journeys the Journeys sheet, in the order in which they are walked
 */
public record Catalogue(
        String file,
        String version,
        String sha256,
        List<TestCase> cases,
        Map<String, Clause> clauses,
        Figures figures,
        Map<String, Suggestion> suggestions,
        Questionnaire questionnaire,
        List<ErrorCode> errors,
        List<Journey> journeys) {

    /** How the ids of rules end that look at a whole run. */
    private static final String OVER_RUN = ".run";

    public Catalogue {
        cases = List.copyOf(cases);
        clauses = Map.copyOf(clauses);
        suggestions = Map.copyOf(suggestions);
        errors = List.copyOf(errors);
        journeys = List.copyOf(journeys);
    }

    /** Cases and their clauses alone: nothing is asked, nothing is walked. */
    public Catalogue(
            String file,
            String version,
            String sha256,
            List<TestCase> cases,
            Map<String, Clause> clauses,
            Figures figures,
            Map<String, Suggestion> suggestions) {
        this(file, version, sha256, cases, clauses, figures, suggestions, Questionnaire.NONE, List.of(), List.of());
    }

    /** What a merchant's answers amount to in this catalogue. */
    public Answers answered(Map<String, List<String>> given) {
        return new Answers(questionnaire, figures, given);
    }

    /** The same catalogue with the figures that a merchant declared. */
    public Catalogue declaring(Answers answers) {
        return new Catalogue(
                file,
                version,
                sha256,
                cases,
                clauses,
                answers.declared(),
                suggestions,
                questionnaire,
                errors,
                journeys);
    }

    /** The case with this id. */
    public Optional<TestCase> find(String id) {
        return cases.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A clause that a sentence cites; the reader has made sure that it exists. */
    public Clause clause(String id) {
        Clause clause = clauses.get(id);
        if (clause == null) {
            throw new IllegalArgumentException("the Clauses sheet has no row " + id);
        }
        return clause;
    }

    /** The rules that hold on every case, in order of their clause ids. */
    public List<Expectation> standing() {
        return always().filter(each -> !each.rule().endsWith(OVER_RUN)).toList();
    }

    /** The rules that hold on every run as a whole, in order of their clause ids. */
    public List<Expectation> overRun() {
        return always().filter(each -> each.rule().endsWith(OVER_RUN)).toList();
    }

    private Stream<Expectation> always() {
        return clauses.values().stream()
                .map(Clause::standing)
                .flatMap(expectation -> Optional.ofNullable(expectation).stream())
                .sorted(java.util.Comparator.comparing(Expectation::clause));
    }
}
