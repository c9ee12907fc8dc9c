package org.openvalidate.operator.web;

import java.util.Locale;
import java.util.Optional;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.Tester;

/** Which request is answered how. Pure but for the desk: no port is needed to try it. */
final class Routes {

    static final String COOKIE = "operator";

    private final Desk desk;
    private final Door door;
    private final Views views;
    private final Acts acts;
    private final Phone phone;
    private final Lang usual;

    /**
     * @param usual the language of whoever wishes for none that there is
     * @param redactor masks the secrets of what is attached
     */
    Routes(Desk desk, Door door, Lang usual, Redactor redactor) {
        this.desk = desk;
        this.door = door;
        this.views = new Views(desk);
        this.acts = new Acts(desk, redactor);
        this.phone = new Phone(desk);
        this.usual = usual;
    }

    Views views() {
        return views;
    }

    /** Whether a browser may listen to what changes. */
    Optional<Session> listener(Ask ask) {
        return door.answers(ask) ? door.known(ask) : Optional.empty();
    }

    /** Whether a file may come with a form: nobody fills the memory who was not let in. */
    boolean attaches(Ask bare) {
        return bare.isPost()
                && bare.path().equals("/act")
                && bare.header("content-type").startsWith("multipart/form-data")
                && Door.sameOrigin(bare)
                && listener(bare).isPresent();
    }

    Page answer(Ask ask) {
        Lang wished = wished(ask);
        if (!door.answers(ask)) {
            return Views.say(421, Words.NOWHERE, Words.OTHER_NAME, wished);
        }
        if (ask.path().equals("/operator.js")) {
            return Page.script(Looks.script());
        }
        if (Phone.serves(ask)) {
            return phone.answer(ask, wished);
        }
        Optional<Session> known = door.known(ask);
        boolean post = ask.isPost();
        if (known.isEmpty()) {
            return post ? strange(ask, wished) : welcome(ask, wished);
        }
        Session session = known.get();
        desk.sign();
        Lang lang = session.lang(wished);
        if (post) {
            return Door.own(ask, session)
                    ? taken(ask, session, lang)
                    : Views.say(403, Words.FOREIGN, Words.FOREIGN_WHY, lang);
        }
        return shown(ask, session, lang);
    }

    private Page shown(Ask ask, Session session, Lang wished) {
        Optional<Lang> named = named(ask);
        named.ifPresent(session::speaks);
        Lang lang = named.orElse(wished);
        return switch (ask.path()) {
            case "/" -> session.tester().isNamed() ? views.now(session, lang) : views.who(session, lang);
            case "/plan" -> views.plan(session, lang);
            case "/sheet" -> views.sheet(session, lang);
            case "/who" -> views.who(session, lang);
            default -> Views.say(404, Words.NOWHERE, Words.NOWHERE_WHY, lang);
        };
    }

    private Page taken(Ask ask, Session session, Lang lang) {
        if (ask.path().equals("/who")) {
            session.is(Tester.typed(ask.field("name"), ask.field("role")));
        } else if (ask.path().equals("/act")) {
            Words said = acts.act(ask, session);
            if (said == Words.CLOSED) {
                return Views.closed(lang);
            }
            session.say(said);
        }
        return Page.onward("/");
    }

    /** A browser that comes for the first time. */
    private Page welcome(Ask ask, Lang lang) {
        if (door.asksPin()) {
            return Views.pin(
                    door.isShut() ? 403 : 200, door.isShut() ? Words.PIN_SHUT : Words.NOTHING, door.isShut(), lang);
        }
        Session session = door.greet();
        desk.sign();
        return shown(ask, session, session.lang(lang)).leaving(cookie(session));
    }

    /** A form of a browser that was never let in: only the number from the terminal opens. */
    private Page strange(Ask ask, Lang lang) {
        if (!ask.path().equals("/pin") || !Door.sameOrigin(ask)) {
            return Views.say(403, Words.FOREIGN, Words.FOREIGN_WHY, lang);
        }
        Optional<Session> entered = door.enter(ask.field("pin"));
        if (entered.isEmpty()) {
            return Views.pin(403, door.isShut() ? Words.PIN_SHUT : Words.PIN_WRONG, door.isShut(), lang);
        }
        desk.sign();
        return Page.onward("/").leaving(cookie(entered.get()));
    }

    private static String cookie(Session session) {
        return COOKIE + "=" + session.id() + "; Path=/; HttpOnly; SameSite=Strict";
    }

    /** The language that a browser wishes for, by its address or its settings. */
    Lang wished(Ask ask) {
        return named(ask).orElseGet(() -> spoken(ask.header("accept-language")));
    }

    private static Optional<Lang> named(Ask ask) {
        String name = ask.query().getOrDefault("lang", "");
        return java.util.Arrays.stream(Lang.values())
                .filter(each -> each.code().equals(name))
                .findFirst();
    }

    private Lang spoken(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .filter(code -> code.equals("en") || code.equals("zh"))
                    .map(code -> code.equals("zh") ? Lang.ZH : Lang.EN)
                    .findFirst()
                    .orElse(usual);
        } catch (IllegalArgumentException none) {
            return usual;
        }
    }
}
