package org.openvalidate.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;
import org.openvalidate.check.Fact;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;

/** What was found in the cases of {@link RunFixtures}; every case also has the standing rule that requests are signed. */
final class FindingFixtures {

    private FindingFixtures() {}

    static List<Finding> holding(TestCase row) {
        return obligations(row).map(FindingFixtures::satisfied).toList();
    }

    /** Queries too close, twice, and a cancel that is only advised against. */
    static List<Finding> violating(TestCase row) {
        return obligations(row)
                .flatMap(each -> switch (each.expectation().rule()) {
                    case "spacing.query" ->
                        Stream.of(
                                finding(each, Outcome.VIOLATED, "2 s to 6 s", "1 s", 2, 3),
                                finding(each, Outcome.VIOLATED, "2 s to 6 s", "1.12 s", 3, 5));
                    case "absent.cancel" -> Stream.of(finding(each, Outcome.VIOLATED, "no cancel", "1 cancel", 6));
                    default -> Stream.of(satisfied(each));
                })
                .toList();
    }

    static List<Finding> unproven(TestCase row) {
        return obligations(row)
                .map(each -> switch (each.expectation().rule()) {
                    case "count.query" ->
                        finding(each, Outcome.UNPROVEN, "at least 1 query", "the recording broke off");
                    case "spacing.query" ->
                        new Finding(
                                each,
                                Outcome.NOT_APPLICABLE,
                                List.of(new Fact("remark", "fewer than two queries")),
                                List.of());
                    default -> satisfied(each);
                })
                .toList();
    }

    private static Stream<Obligation> obligations(TestCase row) {
        Expectation signed = new Expectation(
                "signed.request",
                Map.of(),
                "SGN-1",
                new Text("every request is signed correctly [SGN-1]", "每个请求的签名都正确 [SGN-1]"));
        return Stream.concat(
                row.expected().stream().map(each -> obligation(each, false)), Stream.of(obligation(signed, true)));
    }

    private static Obligation obligation(Expectation expectation, boolean standing) {
        Clause clause = ClauseFixtures.all().get(expectation.clause());
        return new Obligation(expectation, clause.grade(), clause.weight(), standing);
    }

    private static Finding satisfied(Obligation obligation) {
        return new Finding(obligation, Outcome.SATISFIED, List.of(), List.of(1));
    }

    private static Finding finding(
            Obligation obligation, Outcome outcome, String expected, String was, Integer... exchanges) {
        return new Finding(
                obligation,
                outcome,
                List.of(new Fact("expected", expected), new Fact("but was", was)),
                List.of(exchanges));
    }
}
