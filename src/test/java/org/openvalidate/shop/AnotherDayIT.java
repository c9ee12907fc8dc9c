package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.Browser;
import org.openvalidate.testkit.FreePort;

/** A tester parks a case and stops; another run goes on there: what was played stays, what was left is played once. */
@Tag("full")
class AnotherDayIT {

    private static final String CASES = "SPOT-001,SPOT-002,SPOT-006c";

    @TempDir
    Path folder;

    @Test
    void what_was_parked_and_what_was_left_is_played_another_day_and_nothing_twice() throws Exception {
        int port = FreePort.next();
        Path reports = folder.resolve("reports");
        Path played = reports.resolve("recording/SPOT-001.jsonl");
        try (StartedTill till = new StartedTill(folder, "till", Observed.till(port, Map.of()));
                Browser browser = Browser.in(folder)) {
            HandRun today = HandRun.begin(CASES, port, reports, Map.of());
            comes(browser, today.address(), "SPOT-001");
            sellsAndJudges(browser, till, "SPOT-001", "1 / 3 cases");
            browser.sees("SPOT-002").click("Begin this case", "Sell for");
            browser.click("Repeat, skip, park, stop", "Park it for later")
                    .click("Park it for later", "SPOT-006c")
                    .sees("1 / 3 cases")
                    .click("Repeat, skip, park, stop", "Stop here")
                    .click("Stop here", "");
            today.end();

            assertThat(today.record().cases())
                    .extracting(each -> each.testCase().id() + " " + each.verdict())
                    .containsExactly("SPOT-001 PASSED", "SPOT-002 NOT_RUN", "SPOT-006c NOT_RUN");
            assertThat(today.record().finished()).as("it can be gone on with").isNull();
            String kept = Files.readString(played);

            HandRun tomorrow = HandRun.resume(CASES, port, reports, Map.of());
            comes(browser, tomorrow.address(), "1 / 3 cases");
            sellsAndJudges(browser, till, "SPOT-002", "2 / 3 cases");
            browser.sees("SPOT-006c").click("Repeat, skip, park, stop", "Skip this case");
            browser.type("#why-skip", "No printer today").click("Skip this case", "The run is over");
            browser.click("Close", "You can close this page");
            tomorrow.end();

            assertThat(tomorrow.record().cases())
                    .extracting(each -> each.testCase().id() + " " + each.verdict())
                    .containsExactly("SPOT-001 PASSED", "SPOT-002 PASSED", "SPOT-006c SKIPPED");
            assertThat(tomorrow.record().cases().get(2).reason()).isEqualTo("Skipped by Li Lei: No printer today.");
            assertThat(tomorrow.record().finished()).isNotNull();
            assertThat(Files.readString(played)).as("of the first day").isEqualTo(kept);
        }
    }

    private static void comes(Browser browser, URI page, String words) {
        browser.wishing("en-GB,en").sized(1280, 900, false).open(page, "Who are you?");
        browser.type("#name", "Li Lei").click("Go on", words);
    }

    private static void sellsAndJudges(Browser browser, StartedTill till, String id, String progress) throws Exception {
        browser.sees(id).click("Begin this case", "Sell for");
        JsonNode sold = till.post("/charges", HandWorkedTillIT.charge(id, browser, HandWorkedTillIT.digits(browser)))
                .json();
        String status = HandWorkedTillIT.ended(till, sold.path("orderId").asText());
        browser.open(browser.at(), "What do till and books show?");
        HandWorkedTillIT.choose(browser, status);
        browser.click("Judge this case", progress);
    }
}
