package org.openvalidate.operator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.config.Surroundings;
import org.openvalidate.operator.Answers;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.Fixtures;
import org.openvalidate.testkit.Browser;
import org.openvalidate.testkit.Browser.Key;
import org.openvalidate.testkit.HandTime;

/** A case is played without a mouse: the focus is where the next step is, is seen, and goes everywhere in reading order. */
@Tag("full")
class KeyboardIT {

    private static final String NAME = "(here.labels && here.labels[0] ? here.labels[0] : here).textContent.trim()";
    private static final String RING = "getComputedStyle(here).outlineStyle";
    private static final int MOST = 60;

    @TempDir
    Path folder;

    private final HandTime time = new HandTime(Instant.parse("2026-03-02T02:00:00Z"));
    private final Desk desk = new Desk(Duration.ofMinutes(10), time::now);
    private final OperatorPage page = OperatorPage.open(
            Surroundings.resolve(Map.of("OPERATOR_PORT", "0"), ""),
            desk,
            Lang.EN,
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    private final CompletableFuture<Answers> answered = new CompletableFuture<>();

    @BeforeEach
    void lay() {
        Tablet.beside(() -> {
            CasePlay play = desk.open(Fixtures.testCase("SPOT-001"));
            play.name("T1");
            answered.complete(play.requests().answers());
        });
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void a_case_is_played_with_the_keyboard_alone() throws Exception {
        try (Browser browser = Browser.in(folder)) {
            browser.inFront().wishing("en-GB,en").sized(1280, 900, false).open(page.uri(), "Who are you?");
            browser.writes("Li Lei").press(Key.ENTER).sees("SPOT-001");
            assertThat(browser.focused(NAME)).isEqualTo("Begin this case");
            browser.press(Key.ENTER).sees("What do till and books show?");

            List<String> way = walk(browser);
            assertThat(way)
                    .containsSubsequence(
                            "Plan",
                            "Sheet to print",
                            "Li Lei",
                            "中文",
                            "Pictures",
                            "success",
                            "paid",
                            "yes",
                            "Somebody else saw it, or it stands on the sheet",
                            "Judge this case",
                            "Load the page again",
                            "What must hold",
                            "Repeat, skip, park, stop");

            goes(browser, "success").press(Key.SPACE);
            goes(browser, "paid").press(Key.SPACE);
            goes(browser, "yes").press(Key.SPACE).press(Key.ENTER);

            browser.sees("The case is being judged.");
            assertThat(answered.get(20, TimeUnit.SECONDS).given())
                    .containsEntry("till.T1", "SUCCESS")
                    .containsEntry("books.T1", "PAID")
                    .containsValue("yes");
        }
    }

    /** What the focus comes by from the top of the page to its end, each seen to have it. */
    private static List<String> walk(Browser browser) {
        List<String> way = new ArrayList<>();
        browser.press(Key.TAB);
        while (way.size() < MOST && !browser.focused("here.tagName").equals("BODY")) {
            way.add(browser.focused(NAME));
            assertThat(browser.focused(RING)).as("the ring around %s", way).isNotEqualTo("none");
            browser.press(Key.TAB);
        }
        return way;
    }

    private static Browser goes(Browser browser, String name) {
        for (int strokes = 0; strokes < MOST; strokes++) {
            browser.press(Key.TAB);
            if (browser.focused(NAME).equals(name)) {
                return browser;
            }
        }
        throw new AssertionError("no key leads to " + name);
    }
}
