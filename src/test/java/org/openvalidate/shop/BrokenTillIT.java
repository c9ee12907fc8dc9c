package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.result.CaseResult;
import org.openvalidate.testkit.FreePort;

/** Each thing that the sample till can do wrong is seen from outside, and failed by the rule that was meant for it. */
@Tag("by-hand")
class BrokenTillIT {

    @TempDir
    Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("polls-every-second", "SPOT-003", "spacing.query", List.of()),
                Arguments.of("never-cancels", "SPOT-004", "window.cancel", List.of("final.gateway", "final.agreement")),
                Arguments.of(
                        "cancels-once",
                        "SPOT-009",
                        "count.cancel",
                        List.of("last.cancel", "final.gateway", "final.agreement")),
                Arguments.of(
                        "unknown-is-failure", "SPOT-005b", "recovery.pay", List.of("deadline.cancel", "raised.alarm")),
                Arguments.of(
                        "pays-again",
                        "SPOT-005b",
                        "absent.pay",
                        List.of("recovery.pay", "deadline.cancel", "final.agreement", "raised.alarm")),
                Arguments.of("trusts-everybody", "CON-007", "trusted.success", List.of("count.query")),
                Arguments.of("calls-nobody", "SPOT-005b", "raised.alarm", List.of()));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_failed_by_its_rule(String mistake, String caseId, String rule, List<String> alsoAllowed)
            throws IOException {
        int port = FreePort.next();
        try (StartedTill till = new StartedTill(folder, mistake, Observed.till(port, Map.of("TILL_BROKEN", mistake)))) {
            Observed run = Observed.play(caseId, till.driver(), port, folder, Map.of());

            assertThat(violated(run.result(caseId))).as("%s", run.verdicts()).contains(rule);
            assertThat(violated(run.result(caseId))).as("%s", run.verdicts()).isSubsetOf(allowed(rule, alsoAllowed));
        }
    }

    /** The blocking rules that failed a case. */
    static List<String> violated(CaseResult result) {
        return result.findings().stream()
                .filter(finding -> finding.blocking() && finding.outcome() == Outcome.VIOLATED)
                .map(Finding::check)
                .toList();
    }

    /** What a mistake may show in one case: the rule that was meant for it, and those that see it as well. */
    static List<String> allowed(String rule, List<String> also) {
        return Stream.concat(Stream.of(rule), also.stream()).toList();
    }
}
