package org.openvalidate.operator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.Fixtures;
import org.openvalidate.operator.Phase;
import org.openvalidate.testkit.HandTime;

/** What a browser is answered, without a port: who is let in, what is refused, and that nothing is done twice. */
class RoutesTest {

    private static final String HOST = "127.0.0.1:8890";

    private final HandTime time = new HandTime(Instant.parse("2026-03-02T02:00:00Z"));
    private final Desk desk = new Desk(Duration.ofMinutes(10), time::now);
    private final List<String> pins = new ArrayList<>();
    private Routes routes = new Routes(desk, new Door(false, pins::add), Lang.EN, new Redactor(List.of()));
    private String cookie = "";

    @Test
    void whoever_is_at_this_machine_is_asked_for_a_name_first() {
        Page page = get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Who are you?");
        assertThat(page.headers().get("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
        assertThat(pins).isEmpty();
    }

    @Test
    void the_name_of_another_site_that_leads_here_is_none_of_ours() {
        Page page = routes.answer(new Ask("GET", "/", Map.of(), Map.of("host", "evil.example:8890"), "", Map.of()));

        assertThat(page.status()).isEqualTo(421);
        assertThat(page.headers()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void from_elsewhere_only_the_number_of_the_terminal_opens_and_only_once() {
        routes = new Routes(desk, new Door(true, pins::add), Lang.EN, new Redactor(List.of()));
        String first = pins.get(0);

        assertThat(get("/").text()).contains("Number from the terminal");
        assertThat(post("/pin", Map.of("pin", "x" + first)).status()).isEqualTo(403);
        Page entered = post("/pin", Map.of("pin", first));
        assertThat(entered.status()).isEqualTo(303);
        assertThat(first).matches("\\d{8}");
        assertThat(pins).as("the terminal shows the next").hasSize(2);
        assertThat(get("/").text()).contains("Who are you?");

        cookie = "";
        assertThat(post("/pin", Map.of("pin", first)).status()).isEqualTo(403);
        assertThat(get("/plan").text()).contains("Number from the terminal");
    }

    @Test
    void after_ten_wrong_numbers_even_the_right_one_opens_nothing() {
        routes = new Routes(desk, new Door(true, pins::add), Lang.EN, new Redactor(List.of()));
        for (int tries = 0; tries < 10; tries++) {
            post("/pin", Map.of("pin", "none"));
        }

        Page page = post("/pin", Map.of("pin", pins.get(0)));

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
        CasePlay play = offered("SPOT-001");
        Map<String, String> form = form(get("/").text(), "begin");
        Map<String, String> headers = new HashMap<>(Map.of("host", HOST));
        headers.put(header, value);

        Page page = routes.answer(new Ask("POST", "/act", Map.of(), headers, cookie, form));

        assertThat(page.status()).isEqualTo(403);
        assertThat(play.sight().phase()).isEqualTo(Phase.OFFERED);
    }

    @Test
    void a_form_without_the_pass_of_its_session_does_nothing() throws Exception {
        CasePlay play = offered("SPOT-001");
        Map<String, String> form = new HashMap<>(form(get("/").text(), "begin"));
        form.put("pass", "guessed");

        assertThat(post("/act", form).status()).isEqualTo(403);
        assertThat(play.sight().phase()).isEqualTo(Phase.OFFERED);
    }

    @Test
    void a_form_that_comes_twice_is_taken_once_and_the_page_says_so() throws Exception {
        CasePlay play = offered("SPOT-001");
        Map<String, String> form = form(get("/").text(), "skip");
        form.put("reason", "");

        post("/act", form);
        assertThat(get("/").text()).contains("Write a reason first.");
        form.put("reason", "Changed my mind");
        post("/act", form);

        assertThat(get("/").text()).contains("nothing was done twice");
        assertThat(play.sight().phase()).isEqualTo(Phase.OFFERED);
    }

    @Test
    void a_page_of_a_case_that_has_moved_on_does_nothing_to_the_next() throws Exception {
        offered("SPOT-001");
        Map<String, String> old = form(get("/").text(), "begin");
        CasePlay next = offered("SPOT-002");

        post("/act", old);

        assertThat(next.sight().phase()).isEqualTo(Phase.OFFERED);
        assertThat(get("/").text()).contains("The case has moved on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_three_headings_of_the_vendor_stand_on_the_page(String lang) throws Exception {
        offered("SPOT-003");
        Lang spoken = lang.equals("zh") ? Lang.ZH : Lang.EN;

        String page = get("/?lang=" + lang).text();

        assertThat(page)
                .contains(
                        Words.SCENARIO.in(spoken),
                        Words.PURPOSE.in(spoken),
                        Words.PROCEDURE.in(spoken),
                        Fixtures.testCase("SPOT-003").title().in(spoken));
        assertThat(get("/").text()).as("the choice is kept").contains(Words.SCENARIO.in(spoken));
    }

    @Test
    void markup_in_a_name_and_in_an_id_is_shown_and_not_obeyed() throws Exception {
        CasePlay play = offered("SPOT-001", "<img src=x onerror=alert(1)>");
        play.begin();
        play.arrives(time.now(), "\"><script>alert(2)</script>");

        Thread run = new Thread(play::answers);
        run.setDaemon(true);
        run.start();
        String page = "";
        for (long known = -1; !page.contains("books."); known = desk.after(known, Duration.ofSeconds(1))) {
            page = get("/").text();
        }

        assertThat(page)
                .doesNotContain("<img", "<script>alert")
                .contains("&lt;img", "&lt;script&gt;alert(2)&lt;/script&gt;");
    }

    @Test
    void the_plan_shows_walks_with_their_cases_and_what_stands_on_none() {
        named("Lei");
        desk.plan(
                Fixtures.CATALOGUE.journeys(),
                List.of(Fixtures.testCase("SPOT-001"), Fixtures.testCase("CON-001")),
                List.of());

        assertThat(get("/plan").text()).contains("SPOT-001", "CON-001", "0 / 2", "not yet");
    }

    private CasePlay offered(String id) throws Exception {
        return offered(id, "Lei");
    }

    private CasePlay offered(String id, String name) throws Exception {
        if (cookie.isEmpty()) {
            named(name);
        }
        Thread run = new Thread(() -> {
            try {
                desk.open(Fixtures.testCase(id));
            } catch (RuntimeException left) {
                // the test is over
            }
        });
        run.setDaemon(true);
        run.start();
        for (long known = -1;
                desk.current().filter(each -> each.testCase().id().equals(id)).isEmpty();
                known = desk.after(known, Duration.ofSeconds(1))) {
            assertThat(known).isLessThan(50);
        }
        return desk.current().orElseThrow();
    }

    private void named(String name) {
        Map<String, String> form = form(get("/who").text(), "");
        form.put("name", name);
        post("/who", form);
    }

    private Page get(String target) {
        String[] parts = target.split("\\?lang=");
        return kept(routes.answer(new Ask(
                "GET",
                parts[0],
                parts.length > 1 ? Map.of("lang", parts[1]) : Map.of(),
                Map.of("host", HOST),
                cookie,
                Map.of())));
    }

    private Page post(String path, Map<String, String> form) {
        return kept(routes.answer(new Ask("POST", path, Map.of(), Map.of("host", HOST), cookie, form)));
    }

    private Page kept(Page page) {
        Matcher set = Pattern.compile("operator=(\\w+);").matcher(page.headers().getOrDefault("Set-Cookie", ""));
        cookie = set.find() ? set.group(1) : cookie;
        return page;
    }

    /** The hidden fields of the form that does this; of the page's only form where nothing is named. */
    private static Map<String, String> form(String page, String act) {
        Map<String, String> form = new HashMap<>();
        for (String each : page.split("<form ")) {
            if (each.contains("name=\"act\" value=\"" + act + "\"") || act.isEmpty()) {
                Matcher fields =
                        Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\"").matcher(each);
                while (fields.find()) {
                    form.put(fields.group(1), fields.group(2));
                }
            }
        }
        assertThat(form).containsKey("pass");
        return form;
    }
}
