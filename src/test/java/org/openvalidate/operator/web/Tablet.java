package org.openvalidate.operator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.Fixtures;
import org.openvalidate.wire.Bytes;

/** A browser of one tester, without a port: it keeps its cookie and fills in the forms that it was shown. */
final class Tablet {

    static final String HOST = "127.0.0.1:8890";

    private final Desk desk;
    private final Routes routes;
    private String cookie = "";

    Tablet(Desk desk, Door door) {
        this(desk, new Routes(desk, door, Lang.EN, new Redactor(List.of("topsecret"))));
    }

    private Tablet(Desk desk, Routes routes) {
        this.desk = desk;
        this.routes = routes;
    }

    /** Another browser at the same page. */
    Tablet another() {
        return new Tablet(desk, routes);
    }

    String cookie() {
        return cookie;
    }

    void forgets() {
        cookie = "";
    }

    /** Lays a case on the desk and waits until it lies there; somebody has said who they are. */
    CasePlay offered(String id) {
        return offered(id, "Lei");
    }

    CasePlay offered(String id, String name) {
        if (cookie.isEmpty()) {
            named(name);
        }
        beside(() -> desk.open(Fixtures.testCase(id)));
        long known = -1;
        for (int looks = 0; looks < 40 && !lies(id); looks++) {
            known = desk.after(known, Duration.ofSeconds(1));
        }
        assertThat(lies(id)).isTrue();
        return desk.current().orElseThrow();
    }

    private boolean lies(String id) {
        return desk.current().filter(each -> each.testCase().id().equals(id)).isPresent();
    }

    /** Does what a run does, in a thread of its own. */
    static void beside(Runnable deed) {
        Thread run = new Thread(() -> {
            try {
                deed.run();
            } catch (RuntimeException left) {
                // the test is over
            }
        });
        run.setDaemon(true);
        run.start();
    }

    void named(String name) {
        Map<String, String> form = form(get("/who").text(), "");
        form.put("name", name);
        post("/who", form);
    }

    /** The page as soon as it says this. */
    String until(String words) {
        String page = get("/").text();
        long known = -1;
        for (int looks = 0; looks < 40 && !page.contains(words); looks++) {
            known = desk.after(known, Duration.ofSeconds(1));
            page = get("/").text();
        }
        assertThat(page).contains(words);
        return page;
    }

    /** Fills in the form that does this and shows what comes of it. */
    String does(String act, Map<String, String> more) {
        return does(act, more, Bytes.NONE);
    }

    String does(String act, Map<String, String> more, Bytes file) {
        Map<String, String> form = form(get("/").text(), act);
        form.putAll(more);
        kept(routes.answer(new Ask("POST", "/act", Map.of(), Map.of("host", HOST), cookie, form, file)));
        return get("/").text();
    }

    Page get(String target) {
        String[] parts = target.split("\\?lang=");
        return kept(routes.answer(new Ask(
                "GET",
                parts[0],
                parts.length > 1 ? Map.of("lang", parts[1]) : Map.of(),
                Map.of("host", HOST),
                cookie,
                Map.of())));
    }

    Page post(String path, Map<String, String> form) {
        return kept(routes.answer(new Ask("POST", path, Map.of(), Map.of("host", HOST), cookie, form)));
    }

    Page asks(Ask ask) {
        return routes.answer(ask);
    }

    private Page kept(Page page) {
        Matcher set = Pattern.compile("operator=(\\w+);").matcher(page.headers().getOrDefault("Set-Cookie", ""));
        cookie = set.find() ? set.group(1) : cookie;
        return page;
    }

    /** The hidden fields of the form that does this; of the page's only form where nothing is named. */
    static Map<String, String> form(String page, String act) {
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
