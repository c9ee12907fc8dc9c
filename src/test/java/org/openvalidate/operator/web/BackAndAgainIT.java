package org.openvalidate.operator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
import org.openvalidate.testkit.HandTime;
import org.openvalidate.testkit.LooseWire;

/** What happens to people at a real browser: the back button, a lost connection, a colleague at the same case. */
@Tag("full")
class BackAndAgainIT {

    private static final String ASKED = "What do till and books show?";

    @TempDir
    Path folder;

    private final HandTime time = new HandTime(Instant.parse("2026-03-02T02:00:00Z"));
    private final Desk desk = new Desk(Duration.ofMinutes(10), time::now);
    private final OperatorPage page = OperatorPage.open(
            Surroundings.resolve(Map.of("OPERATOR_PORT", "0"), ""),
            desk,
            Lang.EN,
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    private final CompletableFuture<CasePlay> begun = new CompletableFuture<>();
    private final CompletableFuture<Answers> answered = new CompletableFuture<>();

    @BeforeEach
    void lay() {
        Tablet.beside(() -> {
            CasePlay play = desk.open(Fixtures.testCase("SPOT-001"));
            play.name("T1");
            begun.complete(play);
            answered.complete(play.requests().answers());
        });
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void who_goes_back_to_a_form_that_was_sent_sends_it_once() throws Exception {
        try (Browser browser = Browser.in(folder)) {
            comes(browser, page.uri()).click("Begin this case", ASKED);

            browser.choose("input[value=SUCCESS]").click("Judge this case", "The case is being judged.");
            browser.back("The case is being judged.");

            assertThat(answered.get(20, TimeUnit.SECONDS).given()).containsEntry("till.T1", "SUCCESS");
            assertThat(browser.text().asText()).doesNotContain("Judge this case");
        }
    }

    @Test
    void of_two_at_one_case_the_first_is_taken_and_the_other_is_told() throws Exception {
        try (Browser first = Browser.in(folder);
                Browser second = Browser.in(folder)) {
            comes(first, page.uri()).click("Begin this case", ASKED);
            comes(second, page.uri()).sees(ASKED);

            first.choose("input[value=SUCCESS]").click("Judge this case", "The case is being judged.");
            second.choose("input[value=FAILURE]").click("Judge this case", "nothing was done");

            assertThat(answered.get(20, TimeUnit.SECONDS).given()).containsEntry("till.T1", "SUCCESS");
        }
    }

    @Test
    void what_was_sent_into_a_lost_connection_is_sent_again_and_taken_once() throws Exception {
        try (LooseWire wire = LooseWire.to(page.uri());
                Browser browser = Browser.in(folder)) {
            comes(browser, wire.uri()).click("Begin this case", ASKED);

            wire.cut();
            browser.choose("input[value=SUCCESS]").click("Judge this case", "");
            browser.leaves(wire.uri());
            assertThat(answered).isNotDone();
            wire.mend();
            browser.back(ASKED).choose("input[value=SUCCESS]").click("Judge this case", "The case is being judged.");

            assertThat(answered.get(20, TimeUnit.SECONDS).given()).containsEntry("till.T1", "SUCCESS");
        }
    }

    @Test
    void a_page_that_had_lost_its_line_shows_by_itself_what_happened_meanwhile() throws Exception {
        try (LooseWire wire = LooseWire.to(page.uri());
                Browser browser = Browser.in(folder)) {
            comes(browser.scripted(), wire.uri());

            wire.cut();
            assertThat(desk.current().orElseThrow().begin()).isTrue();
            begun.get(20, TimeUnit.SECONDS);
            assertThat(browser.text().asText()).contains("Begin this case");
            wire.mend();

            browser.sees(ASKED);
        }
    }

    @Test
    void what_was_typed_is_still_there_when_the_page_comes_anew_because_of_another_sale() throws Exception {
        try (Browser browser = Browser.in(folder)) {
            comes(browser.scripted().inFront(), page.uri()).click("Begin this case", ASKED);
            browser.click("Somebody else saw it", "Notes").click("success", ASKED);
            browser.type("#statement", "The receipt came late.");

            begun.get(20, TimeUnit.SECONDS).name("T2");

            browser.sees("T2").sees("Notes");
            assertThat(browser.focused("document.querySelector('#statement').value"))
                    .isEqualTo("The receipt came late.");
            browser.click("Judge this case", "The case is being judged.");
            assertThat(answered.get(20, TimeUnit.SECONDS).given()).containsEntry("till.T1", "SUCCESS");
        }
    }

    private static Browser comes(Browser browser, URI page) {
        browser.wishing("en-GB,en").sized(1280, 900, false).open(page, "Who are you?");
        return browser.type("#name", "Li Lei").click("Go on", "SPOT-001");
    }
}
