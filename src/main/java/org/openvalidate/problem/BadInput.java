package org.openvalidate.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The user's input is wrong: every problem found, not only the first. Leads to exit code 2. */
public final class BadInput extends RuntimeException {

    private final transient List<Problem> problems;

    /** @param problems at least one; the order is the order in which they are shown */
    public BadInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("bad input without a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** One problem alone. */
    public BadInput(String where, String what, String remedy) {
        this(List.of(new Problem(where, what, remedy)));
    }

    /** All problems, never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
