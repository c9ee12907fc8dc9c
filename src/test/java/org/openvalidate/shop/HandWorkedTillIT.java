package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.result.CaseResult;
import org.openvalidate.testkit.Browser;
import org.openvalidate.testkit.FreePort;

/**
 * A till without a test driver is accepted by hand: a real browser is the tester and the buyer's wallet, and the tester's
 * hands at the till are its own door. No script runs in the browser. What was seen lies in {@code target/looks}.
 */
@Tag("full")
class HandWorkedTillIT {

    private static final Path LOOKS = Path.of("target/looks");

    @TempDir
    Path folder;

    @Test
    void the_six_cases_of_ivalidate_are_played_to_passed() throws Exception {
        int port = FreePort.next();
        Map<String, String> rhythm = Map.of(
                "TILL_QUERY_INTERVAL",
                "PT2.1S",
                "TILL_BUDGET",
                "PT3S",
                "TILL_PAY_ANSWER",
                "PT1S",
                "TILL_RETRY_INTERVAL",
                "PT3.1S");
        try (StartedTill till = new StartedTill(folder, "till", Observed.till(port, rhythm));
                Browser browser = Browser.in(folder)) {
            HandRun run = HandRun.begin(
                    "SPOT-001,SPOT-002,SPOT-003,SPOT-004,SPOT-005,SPOT-006", port, folder.resolve("reports"), Map.of());
            URI page = run.address();
            browser.sized(1280, 900, false).wishing("en-GB,en");

            browser.open(page, "Who are you?");
            browser.type("#name", "Li <b>Lei</b>").type("#role", "cashier");
            browser.click("Go on", "SPOT-001");
            int judged = 0;
            for (String id : List.of(
                    "SPOT-001",
                    "SPOT-002",
                    "SPOT-003",
                    "SPOT-004",
                    "SPOT-005a",
                    "SPOT-005b",
                    "SPOT-006a",
                    "SPOT-006b",
                    "SPOT-006c")) {
                browser.open(page, id);
                seen(browser, id + "-1");
                browser.click("Begin this case", "Sell for");
                seen(browser, id + "-2");
                String code = digits(browser);
                JsonNode sold = till.post("/charges", charge(id, browser, code)).json();
                browser.open(page, id);
                if (id.equals("SPOT-003")) {
                    browser.click("Enter password", "What do till");
                }
                if (id.equals("SPOT-004")) {
                    inChineseOnAPhone(browser, page, id + "-2");
                }
                String order = ended(till, sold.path("orderId").asText());
                browser.open(page, "What do till and books show?");
                choose(browser, order);
                seen(browser, id + "-3");
                if (id.equals("SPOT-004")) {
                    browser.sized(390, 844, true).open(page.resolve("/plan?lang=zh"), "测试计划");
                    seen(browser, "plan.390.zh");
                    browser.sized(1280, 900, false).open(page.resolve("/?lang=en"), "What do till and books show?");
                    choose(browser, order);
                }
                browser.click("Judge this case", ++judged + " / 9 cases");
            }
            browser.open(page, "The run is over");
            seen(browser, "over");
            browser.click("Close", "You can close this page");
            run.end();

            assertThat(run.record().cases())
                    .extracting(HandWorkedTillIT::line)
                    .containsExactly(
                            "SPOT-001 PASSED",
                            "SPOT-002 PASSED",
                            "SPOT-003 PASSED",
                            "SPOT-004 PASSED",
                            "SPOT-005a PASSED",
                            "SPOT-005b PASSED",
                            "SPOT-006a PASSED",
                            "SPOT-006b PASSED",
                            "SPOT-006c PASSED");
        }
    }

    private static void inChineseOnAPhone(Browser browser, URI page, String name) throws IOException {
        browser.sized(390, 844, true).open(page.resolve("/?lang=zh"), "买家钱包");
        seen(browser, name + ".390.zh");
        browser.sized(1280, 900, false).open(page.resolve("/?lang=en"), "SPOT-004");
    }

    static String line(CaseResult result) {
        String line = result.testCase().id() + " " + result.verdict();
        return line.endsWith("PASSED") ? line : line + " " + result.reason();
    }

    static void choose(Browser browser, String status) {
        boolean paid = status.equals("PAID");
        browser.choose("input[value=" + (paid ? "SUCCESS" : "FAILURE") + "]");
        browser.choose("input[value=" + (paid ? "PAID" : "CLOSED") + "]");
        browser.choose("input[value=yes]");
    }

    static String digits(Browser browser) {
        Matcher shown = Pattern.compile("\\n((?:\\d{4} ?)+\\d{0,4})\\n")
                .matcher(browser.text().asText());
        assertThat(shown.find()).isTrue();
        return shown.group(1).replace(" ", "");
    }

    static String charge(String id, Browser browser, String code) {
        Matcher wanted =
                Pattern.compile("Sell for ([0-9.]+) USD").matcher(browser.text().asText());
        assertThat(wanted.find()).isTrue();
        return "{\"caseId\":\"%s\",\"product\":\"BARCODE\",\"amount\":\"%s\",\"currency\":\"USD\",\"paymentCode\":\"%s\",\"storeId\":\"S\",\"secondaryMerchantId\":\"M\",\"subject\":\"Tea\"}"
                .formatted(id, wanted.group(1), code);
    }

    static String ended(StartedTill till, String order) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            String status = till.get("/orders/" + order).json().path("status").asText();
            if (!status.equals("PENDING")) {
                return status;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the order never ends");
    }

    private static void seen(Browser browser, String name) throws IOException {
        browser.draw(LOOKS.resolve("operator-" + name + ".png"));
        assertThat(browser.overhang()).as("%s is as wide as the window", name).isLessThanOrEqualTo(0);
    }
}
