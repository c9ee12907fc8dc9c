package org.openvalidate.workbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openvalidate.catalogue.Step;

/** Holds what cases cite against the rows of the Clauses sheet. */
final class Citations {

    private final Set<String> clauses;
    private final boolean known;
    private final Problems problems;

    /** @param known false when the Clauses sheet could not be read; then nothing is said about citations */
    Citations(Set<String> clauses, boolean known, Problems problems) {
        this.clauses = Set.copyOf(clauses);
        this.known = known;
        this.problems = problems;
    }

    /** The last argument of an expectation is its clause. */
    void check(List<Step> expectations, Cell cell) {
        expectations.forEach(step -> check(step.arguments().get(step.arguments().size() - 1), cell));
    }

    /** Clause ids separated by blanks. */
    Set<String> ids(Cell cell) {
        Set<String> ids = new LinkedHashSet<>();
        if (!cell.isBlank()) {
            ids.addAll(List.of(cell.text().split("[\\s,]+")));
        }
        ids.forEach(id -> check(id, cell));
        return ids;
    }

    /** Whether the id of a case would look like one of the clauses. Of a known area the clause is to blame. */
    boolean looksLikeClause(String id) {
        return !Ids.CASE_PREFIXES.contains(Ids.prefix(id))
                && clauses.stream().map(Ids::prefix).anyMatch(Ids.prefix(id)::equals);
    }

    private void check(String clause, Cell cell) {
        if (known && !clauses.contains(clause)) {
            problems.at(
                    cell,
                    "The Clauses sheet has no row " + clause + ".",
                    "Add it there, or cite another. " + Nearest.question(clause, clauses, ""));
        }
    }
}
