package org.openvalidate.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.result.Judge;
import org.openvalidate.result.Verdict;

/**
 * The services that a row counts and that no case so much as tried: our merchant calls what the rows want that can be played,
 * and a gateway of others plays not all of them. What was tried without success stays a failure.
 */
final class Untried {

    private static final String COVERED = "covered.service";
    private static final String SERVICES = "services";

    private final OverTraffic cases;
    private final TestCase row;
    private final Set<String> services;

    /** @param cases without what was called outside cases */
    Untried(OverTraffic cases, TestCase row) {
        this.cases = cases;
        this.row = row;
        Set<String> called = cases.entries().stream()
                .filter(each -> each.from().equals(Claim.MERCHANT))
                .map(Entry::service)
                .collect(Collectors.toSet());
        services = row.expected().stream()
                .filter(each -> each.rule().equals(COVERED))
                .flatMap(each -> listed(each).stream()
                        .filter(service -> !called.contains(service))
                        // what an app hands over counts as a call that no server of the merchant's makes
                        .filter(service -> !holds(counting(each, List.of(service)))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By name, each once; empty for a row that counts none. */
    Set<String> services() {
        return services;
    }

    /** Whether they alone keep the row from passing. */
    boolean excuse() {
        return !services.isEmpty() && !failsWithout();
    }

    private boolean failsWithout() {
        List<Expectation> rest = new ArrayList<>();
        for (Expectation each : row.expected()) {
            List<String> tried = listed(each).stream()
                    .filter(service -> !services.contains(service))
                    .toList();
            if (!each.rule().equals(COVERED)) {
                rest.add(each);
            } else if (!tried.isEmpty()) {
                rest.add(counting(each, tried));
            }
        }
        List<Finding> findings = cases.findings(rest, false);
        return !findings.isEmpty() && Judge.judge(findings).verdict() == Verdict.FAILED;
    }

    private boolean holds(Expectation expected) {
        return cases.findings(List.of(expected), false).stream().allMatch(each -> each.outcome() == Outcome.SATISFIED);
    }

    private static List<String> listed(Expectation expectation) {
        String services = expectation.arguments().getOrDefault(SERVICES, "");
        return services.isEmpty() ? List.of() : List.of(services.split(", ", -1));
    }

    private static Expectation counting(Expectation covered, List<String> services) {
        Map<String, String> arguments = new LinkedHashMap<>(covered.arguments());
        arguments.put(SERVICES, String.join(", ", services));
        return new Expectation(covered.rule(), arguments, covered.clause(), covered.sentence());
    }
}
