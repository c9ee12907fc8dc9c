package org.openvalidate.operator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.operator.Answers;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.Fixtures;
import org.openvalidate.operator.Phase;
import org.openvalidate.operator.Seen;
import org.openvalidate.testkit.HandTime;

/** What a browser is answered, without a port: who is let in, what is refused, and that nothing is done twice. */
class RoutesTest {

    private final HandTime time = new HandTime(Instant.parse("2026-03-02T02:00:00Z"));
    private final Desk desk = new Desk(Duration.ofMinutes(10), time::now);
    private final List<String> pins = new ArrayList<>();
    private Tablet tablet = new Tablet(desk, new Door(false, pins::add));

    @Test
    void whoever_is_at_this_machine_is_asked_for_a_name_first() {
        Page page = tablet.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Who are you?");
        assertThat(page.headers().get("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
        assertThat(pins).isEmpty();
    }

    @Test
    void the_name_of_another_site_that_leads_here_is_none_of_ours() {
        Page page = tablet.asks(new Ask("GET", "/", Map.of(), Map.of("host", "evil.example:8890"), "", Map.of()));

        assertThat(page.status()).isEqualTo(421);
        assertThat(page.headers()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void from_elsewhere_only_the_number_of_the_terminal_opens_and_only_once() {
        tablet = new Tablet(desk, new Door(true, pins::add));
        String first = pins.get(0);

        assertThat(tablet.get("/").text()).contains("Number from the terminal");
        assertThat(tablet.post("/pin", Map.of("pin", "x" + first)).status()).isEqualTo(403);
        Page entered = tablet.post("/pin", Map.of("pin", " " + first.substring(0, 4) + " " + first.substring(4)));
        assertThat(entered.status()).isEqualTo(303);
        assertThat(first).matches("\\d{8}");
        assertThat(pins).as("the terminal shows the next").hasSize(2);
        assertThat(tablet.get("/").text()).contains("Who are you?");

        tablet.forgets();
        assertThat(tablet.post("/pin", Map.of("pin", first)).status()).isEqualTo(403);
        assertThat(tablet.get("/plan").text()).contains("Number from the terminal");
    }

    @Test
    void after_ten_wrong_numbers_even_the_right_one_opens_nothing() {
        tablet = new Tablet(desk, new Door(true, pins::add));
        for (int tries = 0; tries < 10; tries++) {
            tablet.post("/pin", Map.of("pin", "none"));
        }

        Page page = tablet.post("/pin", Map.of("pin", pins.get(0)));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("Too many wrong numbers");
        assertThat(page.headers()).doesNotContainKey("Set-Cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "origin, http://evil.example",
        "sec-fetch-site, cross-site",
        "sec-fetch-site, same-site",
    })
    void a_form_of_another_site_does_nothing(String header, String value) throws Exception {
        CasePlay play = tablet.offered("SPOT-001");
        Map<String, String> form = Tablet.form(tablet.get("/").text(), "begin");
        Map<String, String> headers = new HashMap<>(Map.of("host", Tablet.HOST));
        headers.put(header, value);

        Page page = tablet.asks(new Ask("POST", "/act", Map.of(), headers, tablet.cookie(), form));

        assertThat(page.status()).isEqualTo(403);
        assertThat(play.sight().phase()).isEqualTo(Phase.OFFERED);
    }

    @Test
    void a_form_without_the_pass_of_its_session_does_nothing() throws Exception {
        CasePlay play = tablet.offered("SPOT-001");
        Map<String, String> form = new HashMap<>(Tablet.form(tablet.get("/").text(), "begin"));
        form.put("pass", "guessed");

        assertThat(tablet.post("/act", form).status()).isEqualTo(403);
        assertThat(play.sight().phase()).isEqualTo(Phase.OFFERED);
    }

    @Test
    void a_form_that_comes_twice_is_taken_once_and_the_page_says_so() throws Exception {
        CasePlay play = tablet.offered("SPOT-001");
        Map<String, String> form = Tablet.form(tablet.get("/").text(), "skip");
        form.put("reason", "");

        tablet.post("/act", form);
        assertThat(tablet.get("/").text()).contains("Write a reason first.");
        form.put("reason", "Changed my mind");
        tablet.post("/act", form);

        assertThat(tablet.get("/").text()).contains("nothing was done twice");
        assertThat(play.sight().phase()).isEqualTo(Phase.OFFERED);
    }

    @Test
    void who_closes_the_page_is_told_where_to_look_by_a_page_that_needs_no_other() {
        tablet.named("Lei");
        Tablet.beside(desk::over);
        Map<String, String> form = Tablet.form(tablet.until("The run is over"), "dismiss");

        Page last = tablet.post("/act", form);

        assertThat(last.status()).isEqualTo(200);
        assertThat(last.text())
                .contains("You can close this page; the terminal says where the report stands.")
                .doesNotContain("href=", "<main data-events");
    }

    @Test
    void the_plan_says_which_case_is_on_the_desk() throws Exception {
        desk.plan(
                Fixtures.CATALOGUE.journeys(),
                List.of(Fixtures.testCase("SPOT-001"), Fixtures.testCase("SPOT-002")),
                List.of());
        tablet.offered("SPOT-002");

        assertThat(tablet.get("/plan").text()).containsOnlyOnce(">now</a>").containsOnlyOnce(">not yet<");
        assertThat(tablet.get("/plan?lang=zh").text()).contains(">进行中</a>", ">待执行<");
    }

    @Test
    void a_till_that_still_has_time_is_not_failed_too_soon() throws Exception {
        CasePlay play = tablet.offered("SPOT-004");
        play.begin();
        play.name("T1");
        play.see(new Seen(time.now(), "merchant", "alipay.acquire.overseas.spot.pay", "T1", "UNKNOW"));
        CompletableFuture<Answers> answered = new CompletableFuture<>();
        Tablet.beside(() -> answered.complete(play.requests().answers()));
        tablet.until("What do till and books show?");

        assertThat(tablet.does("answer", Map.of("till.T1", "PENDING"))).contains("The till still has time");
        assertThat(answered).isNotDone();

        time.sleep(Duration.ofSeconds(120));
        tablet.does("answer", Map.of("till.T1", "PENDING"));
        assertThat(answered.get(20, TimeUnit.SECONDS).given()).containsEntry("till.T1", "PENDING");
    }

    @Test
    void what_is_said_on_a_page_that_passes_is_said_again_on_the_next_that_stays() throws Exception {
        CasePlay play = tablet.offered("SPOT-001");
        Map<String, String> stale = Tablet.form(tablet.get("/").text(), "begin");
        play.begin();

        tablet.post("/act", stale);

        assertThat(tablet.get("/").text()).contains("The case has moved on");
        assertThat(tablet.get("/").text()).contains("The case has moved on");
        tablet.offered("SPOT-002");
        assertThat(tablet.get("/").text()).contains("The case has moved on");
        assertThat(tablet.get("/").text()).doesNotContain("The case has moved on");
    }

    @Test
    void where_the_till_shows_the_code_the_wallet_shows_none() throws Exception {
        CasePlay play = tablet.offered("TQR-001");
        play.begin();

        assertThat(tablet.get("/").text()).doesNotContain("Let the till's scanner read this", "24 digits");
    }

    @Test
    void a_page_of_a_case_that_has_moved_on_does_nothing_to_the_next() throws Exception {
        tablet.offered("SPOT-001");
        Map<String, String> old = Tablet.form(tablet.get("/").text(), "begin");
        CasePlay next = tablet.offered("SPOT-002");

        tablet.post("/act", old);

        assertThat(next.sight().phase()).isEqualTo(Phase.OFFERED);
        assertThat(tablet.get("/").text()).contains("The case has moved on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_three_headings_of_the_vendor_stand_on_the_page(String lang) throws Exception {
        tablet.offered("SPOT-003");
        Lang spoken = lang.equals("zh") ? Lang.ZH : Lang.EN;

        String page = tablet.get("/?lang=" + lang).text();

        assertThat(page)
                .contains(
                        Words.SCENARIO.in(spoken),
                        Words.PURPOSE.in(spoken),
                        Words.PROCEDURE.in(spoken),
                        Fixtures.testCase("SPOT-003").title().in(spoken));
        assertThat(tablet.get("/").text()).as("the choice is kept").contains(Words.SCENARIO.in(spoken));
    }

    @Test
    void markup_in_a_name_and_in_an_id_is_shown_and_not_obeyed() throws Exception {
        CasePlay play = tablet.offered("SPOT-001", "<img src=x onerror=alert(1)>");
        play.begin();
        play.arrives(time.now(), "\"><script>alert(2)</script>");

        Thread run = new Thread(play.requests()::answers);
        run.setDaemon(true);
        run.start();
        String page = "";
        for (long known = -1; !page.contains("books."); known = desk.after(known, Duration.ofSeconds(1))) {
            page = tablet.get("/").text();
        }

        assertThat(page)
                .doesNotContain("<img", "<script>alert")
                .contains("&lt;img", "&lt;script&gt;alert(2)&lt;/script&gt;");
    }

    @Test
    void the_plan_shows_walks_with_their_cases_and_what_stands_on_none() {
        tablet.named("Lei");
        desk.plan(
                Fixtures.CATALOGUE.journeys(),
                List.of(Fixtures.testCase("SPOT-001"), Fixtures.testCase("CON-001")),
                List.of());

        assertThat(tablet.get("/plan").text()).contains("SPOT-001", "CON-001", "0 / 2", "not yet");
    }
}
