package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.Browser;
import org.openvalidate.testkit.OwnProcess;

/**
 * A tester stops in the middle of a case and goes home: the process ends. Another one goes on the next morning with what was
 * signed, and offers the broken case anew.
 */
@Tag("full")
class AnotherProcessIT {

    private static final Pattern PAGE = Pattern.compile("browser: (http://\\S+)");
    private static final int NOT_PASSED = 3;

    @TempDir
    Path folder;

    @Test
    void what_was_signed_yesterday_stands_and_the_broken_case_is_offered_anew() throws Exception {
        Path reports = folder.resolve("reports");
        try (Browser browser = Browser.in(folder)) {
            Process today = begun();
            comes(browser, "LIVE-001");
            signs(browser);
            browser.sees("SPOT-001").click("Begin this case", "Sell for");
            browser.click("Repeat, skip, park, stop", "Stop here").click("Stop here", "");
            assertThat(ended(today)).isEqualTo(NOT_PASSED);
            String signed = Files.readString(reports.resolve("recording/LIVE-001.jsonl"));

            Process tomorrow = begun("--resume");
            comes(browser, "1 / 2 cases");
            browser.sees("SPOT-001").sees("Begin this case").click("Repeat, skip, park, stop", "Skip this case");
            browser.type("#why-skip", "The scanner is broken").click("Skip this case", "The run is over");
            browser.click("Close", "You can close this page");
            assertThat(ended(tomorrow)).isEqualTo(NOT_PASSED);

            RunRecord run = RunLog.read(reports, Observed.COMMITTED);
            assertThat(run.finished()).isNotNull();
            assertThat(run.cases())
                    .extracting(each -> each.testCase().id() + " " + each.verdict())
                    .containsExactlyInAnyOrder("LIVE-001 PASSED", "SPOT-001 SKIPPED");
            assertThat(Files.readString(reports.resolve("recording/LIVE-001.jsonl")))
                    .isEqualTo(signed);
            assertThat(reports.resolve("attachments/LIVE-001-1.png")).isNotEmptyFile();
            assertThat(Files.readString(reports.resolve("acceptance-report.html")))
                    .contains("Skipped by Li Lei: The scanner is broken.", "All hosts were switched.");
        }
    }

    private Process begun(String... more) throws IOException {
        Path config = folder.resolve("hand.properties");
        Files.writeString(config, """
                ALIPAY_PARTNER=%s
                ALIPAY_SIGN_TYPE=MD5
                ALIPAY_MD5_KEY=%s
                ALIPAY_CURRENCY=USD
                GATEWAY_PORT=0
                GATEWAY_HTTPS_PORT=0
                OPERATOR_PORT=0
                """.formatted(Observed.PARTNER, Observed.MD5_KEY));
        Files.deleteIfExists(folder.resolve("out.txt"));
        List<String> line = new ArrayList<>(List.of(
                "run",
                "--merchant",
                "external",
                "--config",
                config.toString(),
                "--cases",
                "LIVE-001,SPOT-001",
                "--reports",
                folder.resolve("reports").toString(),
                "--lang",
                "en"));
        line.addAll(List.of(more));
        return OwnProcess.start(folder, List.of(), line.toArray(String[]::new));
    }

    private void comes(Browser browser, String words) throws Exception {
        browser.wishing("en-GB,en").sized(1280, 900, false).open(address(), "Who are you?");
        browser.type("#name", "Li Lei").click("Go on", words);
    }

    private void signs(Browser browser) throws IOException {
        Path photo = folder.resolve("photo.png");
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
        browser.click("Begin this case", "Evidence").attach("#file", photo).type("#caption", "the settings");
        browser.click("Attach", "1. the settings");
        browser.choose("input[value=yes]").type("#statement", "All hosts were switched.");
        browser.click("Judge this case", "1 / 2 cases");
    }

    private URI address() throws Exception {
        Path out = folder.resolve("out.txt");
        for (int tries = 0; tries < 1200; tries++) {
            Matcher shown = PAGE.matcher(Files.exists(out) ? Files.readString(out) : "");
            if (shown.find()) {
                return URI.create(shown.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("no page was opened: " + Files.readString(folder.resolve("err.txt")));
    }

    private static int ended(Process run) throws InterruptedException {
        assertThat(run.waitFor(1, TimeUnit.MINUTES)).as("the process ends").isTrue();
        return run.exitValue();
    }
}
