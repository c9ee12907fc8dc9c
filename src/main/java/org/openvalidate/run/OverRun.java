package org.openvalidate.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.check.Rules;
import org.openvalidate.check.Traffic;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.evidence.WholeRun;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.Judge;
import org.openvalidate.result.Judgement;
import org.openvalidate.result.Verdict;

/** Judges what holds of a run as a whole, from the recordings on disk. */
final class OverRun {

    /** The rule that holds for each figure which the merchant has declared. */
    private static final String DECLARED = "kept.run";

    private static final String COVERED = "covered.service";
    private static final String SERVICES = "services";

    private final Catalogue catalogue;
    private final Answers answers;
    private final Optional<Traffic> all;

    /** Calls of no case count for no row. */
    private final Optional<Traffic> ofCases;

    OverRun(Catalogue catalogue, Answers answers, List<Recording> recordings) {
        this.catalogue = catalogue;
        this.answers = answers;
        all = traffic(recordings);
        ofCases = traffic(recordings.stream()
                .filter(each -> WholeRun.isCase(each.opening().caseId()))
                .toList());
    }

    private static Optional<Traffic> traffic(List<Recording> recordings) {
        return recordings.isEmpty() ? Optional.empty() : Optional.of(Traffic.of(WholeRun.of(recordings)));
    }

    /** @param folder of the recordings; one that was never made holds none */
    static OverRun of(Catalogue catalogue, Answers answers, Path folder) {
        if (!Files.isDirectory(folder)) {
            return new OverRun(catalogue, answers, List.of());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new OverRun(
                    catalogue,
                    answers,
                    files.filter(each -> each.toString().endsWith(".jsonl"))
                            .sorted()
                            .map(RecordingReader::read)
                            .toList());
        } catch (IOException unreadable) {
            throw new HarnessFault("The recordings in " + folder + " cannot be read.", unreadable);
        }
    }

    /** What the rules over every run find; nothing where nothing was recorded. */
    List<Finding> findings() {
        List<Expectation> rules = catalogue.overRun().stream()
                .flatMap(each -> each.rule().equals(DECLARED) ? answers.each(each) : Stream.of(each))
                .toList();
        return judged(rules, true, all);
    }

    /** The verdict on a row that is judged once, after the last case. */
    CaseResult judge(TestCase row, EvidenceGrade grade) {
        List<Finding> findings = judged(row.expected(), false, ofCases);
        Judgement judgement = findings.isEmpty()
                ? new Judgement(Verdict.INCONCLUSIVE, "No case of this run was recorded.")
                : Judge.judge(findings);
        boolean open = grade == EvidenceGrade.GATEWAY_EXERCISED && judgement.verdict() != Verdict.PASSED;
        Set<String> unreached = open ? uncalled(row) : Set.of();
        if (!unreached.isEmpty() && !failsWithout(row, unreached)) {
            String reason = "No row that can be played at this gateway calls " + String.join(", ", unreached) + ".";
            return result(row, new Judgement(Verdict.NOT_RUN, reason), grade, findings);
        }
        return result(row, judgement, grade, findings);
    }

    /**
     * Which counted services no case so much as tried: our merchant calls what the rows want that can be played, and a
     * gateway of others plays not all of them. What it tried without success stays a failure.
     */
    private Set<String> uncalled(TestCase row) {
        Set<String> called = ofCases.stream()
                .flatMap(each -> each.recording().entries().stream())
                .filter(each -> each.from().equals(Claim.MERCHANT))
                .map(Entry::service)
                .collect(Collectors.toSet());
        return row.expected().stream()
                .filter(each -> each.rule().equals(COVERED))
                .flatMap(each -> services(each).stream()
                        .filter(service -> !called.contains(service))
                        // what an app hands over counts as a call that no server of the merchant's makes
                        .filter(service -> !holds(counting(each, List.of(service)))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean failsWithout(TestCase row, Set<String> unreached) {
        List<Expectation> rest = new ArrayList<>();
        for (Expectation each : row.expected()) {
            List<String> reached = services(each).stream()
                    .filter(service -> !unreached.contains(service))
                    .toList();
            if (!each.rule().equals(COVERED)) {
                rest.add(each);
            } else if (!reached.isEmpty()) {
                rest.add(counting(each, reached));
            }
        }
        return fails(rest);
    }

    private boolean holds(Expectation expected) {
        return judged(List.of(expected), false, ofCases).stream().allMatch(each -> each.outcome() == Outcome.SATISFIED);
    }

    private boolean fails(List<Expectation> expected) {
        List<Finding> findings = judged(expected, false, ofCases);
        return !findings.isEmpty() && Judge.judge(findings).verdict() == Verdict.FAILED;
    }

    private static List<String> services(Expectation expectation) {
        String listed = expectation.arguments().getOrDefault(SERVICES, "");
        return listed.isEmpty() ? List.of() : List.of(listed.split(", ", -1));
    }

    private static Expectation counting(Expectation covered, List<String> services) {
        Map<String, String> arguments = new LinkedHashMap<>(covered.arguments());
        arguments.put(SERVICES, String.join(", ", services));
        return new Expectation(covered.rule(), arguments, covered.clause(), covered.sentence());
    }

    private static CaseResult result(TestCase row, Judgement judged, EvidenceGrade grade, List<Finding> findings) {
        return new CaseResult(row, judged.verdict(), judged.reason(), grade, null, null, findings, List.of(), "");
    }

    /** Line numbers of several recordings mean nothing beside each other: they are left out. */
    private List<Finding> judged(List<Expectation> expectations, boolean standing, Optional<Traffic> judged) {
        if (judged.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Expectation expectation : expectations) {
            Clause clause = catalogue.clause(expectation.clause());
            Finding finding =
                    Rules.judge(new Obligation(expectation, clause.grade(), clause.weight(), standing), judged.get());
            findings.add(new Finding(finding.obligation(), finding.outcome(), finding.facts(), List.of()));
        }
        return findings;
    }
}
