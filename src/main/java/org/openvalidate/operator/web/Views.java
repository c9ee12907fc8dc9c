package org.openvalidate.operator.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.Sight;
import org.openvalidate.operator.Standing;
import org.openvalidate.page.Template;

/** The pages themselves, each made from what can be seen on the desk at that moment. */
final class Views {

    private static final Template CASE = Template.of(Views.class, "case.ftlh");
    private static final Template LIVE = Template.of(Views.class, "live.ftlh");
    private static final Template PLAN = Template.of(Views.class, "plan.ftlh");
    private static final Template SHEET = Template.of(Views.class, "sheet.ftlh");
    private static final Template CODES = Template.of(Views.class, "codes.ftlh");
    private static final Template WHO = Template.of(Views.class, "who.ftlh");
    private static final Template PIN = Template.of(Views.class, "pin.ftlh");
    private static final Template SAY = Template.of(Views.class, "say.ftlh");
    private static final Template END = Template.of(Views.class, "end.ftlh");

    private final Desk desk;

    Views(Desk desk) {
        this.desk = desk;
    }

    /** Where the run stands: the case on the desk, the end, or a moment in between. */
    Page now(Session session, Lang lang) {
        Standing standing = desk.standing();
        age(standing);
        Map<String, Object> model = in(lang, session);
        model.putAll(RunModel.of(standing, lang));
        model.put("key", key());
        Optional<CasePlay> current = desk.current();
        boolean passes = current.map(each -> passes(each.sight())).orElse(!standing.over());
        model.put("passes", passes);
        model.put("note", (passes ? session.says() : session.said()).in(lang));
        model.put("free", desk.freePlay().map(each -> FreeModel.of(each, lang)).orElseGet(Map::of));
        if (current.isPresent()) {
            model.put("case", CaseModel.of(current.get().sight(), standing.now(), lang));
            model.put("draft", session.draft(current.get()));
            return Page.html(200, CASE.text(model));
        }
        if (standing.over()) {
            model.put("results", RunModel.judged(standing, lang));
            return Page.html(200, END.text(model));
        }
        model.put("case", Map.of());
        return Page.html(200, CASE.text(model));
    }

    /** Whether there is nothing to do but wait a moment: the page comes anew, and nobody has the time to read what it said. */
    private static boolean passes(Sight sight) {
        return switch (sight.phase()) {
            case PREPARED, JUDGED, LEFT -> true;
            case PLAYING -> sight.task() == null;
            default -> false;
        };
    }

    /** The part of the page that changes by itself, without its frame; empty where no case is on the desk. */
    String live(Lang lang) {
        Map<String, Object> model = new HashMap<>();
        model.put("say", Words.all(lang));
        return desk.current()
                .map(play -> {
                    model.put(
                            "case", CaseModel.live(play.sight(), desk.standing().now(), lang));
                    return LIVE.text(model);
                })
                .orElse("");
    }

    /** The codes of the wallet as they are now, without their frame; empty where none is shown. */
    String codes(Lang lang) {
        age(desk.standing());
        Map<String, Object> model = new HashMap<>();
        model.put("say", Words.all(lang));
        return desk.current()
                .map(play -> WalletModel.of(play.sight().wallet()))
                .filter(wallet -> !"".equals(wallet.get("code")))
                .map(wallet -> {
                    model.put("wallet", wallet);
                    return CODES.text(model);
                })
                .orElse("");
    }

    /** A code that was shown for a minute gives way to another as soon as anybody looks. */
    private void age(Standing standing) {
        desk.current().ifPresent(play -> play.wallet().age(standing.now()));
    }

    /** Changes whenever the whole page must be shown anew. */
    String key() {
        Standing standing = desk.standing();
        String play = desk.current().map(CasePlay::sight).map(Views::key).orElse("");
        return play + "#" + standing.results().size() + "#" + standing.over() + "#"
                + desk.freePlay().map(each -> each.sold().size()).orElse(0);
    }

    private static String key(Sight sight) {
        return sight.testCase().id() + "#" + sight.round() + "#" + sight.phase() + "#"
                + (sight.task() == null ? 0 : sight.task().number()) + "#"
                + sight.trades().size() + "#" + sight.exhibits().size() + "#"
                + sight.wallet().typed()
                + sight.wallet().left() + sight.wallet().poor();
    }

    Page plan(Session session, Lang lang) {
        Map<String, Object> model = in(lang, session);
        Standing standing = desk.standing();
        model.putAll(RunModel.of(standing, lang));
        String current = desk.current().map(each -> each.testCase().id()).orElse("");
        model.put("walks", RunModel.plan(standing, current, lang));
        return Page.html(200, PLAN.text(model));
    }

    /** What a tester carries to a room without a screen: everything that is not judged yet, to be filled in by pen. */
    Page sheet(Session session, Lang lang) {
        Map<String, Object> model = in(lang, session);
        Standing standing = desk.standing();
        model.putAll(RunModel.of(standing, lang));
        model.put("cases", SheetModel.of(standing, lang));
        return Page.html(200, SHEET.text(model));
    }

    Page who(Session session, Lang lang) {
        return Page.html(200, WHO.text(in(lang, session)));
    }

    static Page pin(int status, Words wrong, boolean shut, Lang lang) {
        Map<String, Object> model = in(lang);
        model.put("wrong", wrong.in(lang));
        model.put("shut", shut);
        return Page.html(status, PIN.text(model));
    }

    static Page say(int status, Words title, Words text, Lang lang) {
        return Page.html(status, said(title, text, true, lang));
    }

    /** The last page of all: nothing answers behind it. */
    static Page closed(Lang lang) {
        return Page.html(200, said(Words.OVER, Words.CLOSED, false, lang));
    }

    private static String said(Words title, Words text, boolean onward, Lang lang) {
        Map<String, Object> model = in(lang);
        model.put("title", title.in(lang));
        model.put("text", text.in(lang));
        model.put("onward", onward);
        if (!onward) {
            model.put("other", Map.of());
        }
        return SAY.text(model);
    }

    private static Map<String, Object> in(Lang lang, Session session) {
        Map<String, Object> model = in(lang);
        model.put("pass", session.pass());
        model.put("once", Session.once());
        model.put("tester", session.tester().toString());
        return model;
    }

    /** What every page shows. */
    static Map<String, Object> in(Lang lang) {
        Map<String, Object> model = new HashMap<>();
        model.put("lang", lang.code());
        model.put(
                "other",
                lang == Lang.ZH ? Map.of("code", "en", "name", "English") : Map.of("code", "zh", "name", "中文"));
        model.put("say", Words.all(lang));
        model.put("looks", Looks.sheet());
        return model;
    }
}
