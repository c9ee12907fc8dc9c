package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.merchant.Tester;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.Verdict;
import org.openvalidate.testkit.FreePort;
import org.openvalidate.testkit.StandIn;

/** Every row that the reference merchant can play at the sandbox, at a stand-in whose buyers a command plays. */
@Tag("full-sandbox")
class FullSandboxIT {

    /** What a row asks for that no gateway but ours does on demand. */
    private static final String OUT_OF_REACH =
            "(?s)The case is about .*|The sandbox cannot be asked to .*|BUYER_COMMAND cannot .*|The case waits .*|No row that can be played at this gateway calls .*|Sales of a store code .*";

    @Test
    void a_correct_merchant_fails_nowhere_and_what_is_out_of_reach_says_so(@TempDir Path folder) throws IOException {
        LocalTime beijing = LocalTime.now(ZoneOffset.ofHours(8));
        assumeTrue(
                beijing.isAfter(LocalTime.of(1, 30)) && beijing.isBefore(LocalTime.of(23, 0)),
                "From 00:00 to 01:30 GMT+8 no synchronous refund is executed, and a correct merchant waits that long.");
        int door = FreePort.next();
        try (StandIn standIn = StandIn.start(folder)) {
            standIn.settle("/partners/" + standIn.says("partner") + "/terms", "{\"merchantReview\":\"PT20S\"}");
            SandboxPlay play = SandboxPlay.of(
                    Play.CATALOGUE.cases().stream()
                            .filter(each -> each.canRunOn("reference", "sandbox"))
                            .map(TestCase::id)
                            .collect(Collectors.joining(",")),
                    folder.resolve("reports"),
                    StandInBuyers.environment(
                            standIn,
                            Map.of(
                                    "BUYER_COMMAND", StandInBuyers.command(standIn),
                                    "NOTIFY_BASE_URL", "http://127.0.0.1:" + door,
                                    "NOTIFY_PORT", String.valueOf(door))),
                    Tester.NOBODY);

            List<CaseResult> others = play.record().cases().stream()
                    .filter(each -> each.verdict() != Verdict.PASSED)
                    .toList();
            assertThat(others).as("%s", play.verdicts()).allMatch(each -> each.verdict() == Verdict.NOT_RUN);
            assertThat(others).allMatch(each -> each.reason().matches(OUT_OF_REACH));
            assertThat(others).hasSizeLessThan(play.record().cases().size() / 3);
            assertThat(play.console()).doesNotContain("LEFT ON THE SANDBOX");
        }
    }
}
