package org.openvalidate.operator.web;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Tester;
import org.openvalidate.time.Secret;

/** One browser that was let in: who sits there, in which language, and which of its forms were taken already. */
final class Session {

    private static final int LENGTH = 32;
    private static final int MOST = 500;

    private final String id = Secret.text(LENGTH);
    private final String pass = Secret.text(LENGTH);
    private final Set<String> taken = new LinkedHashSet<>();
    private Tester tester = new Tester("", "");
    private @Nullable Lang lang;
    private Words note = Words.NOTHING;
    private Map<String, String> draft = Map.of();

    /** The value of its cookie. */
    String id() {
        return id;
    }

    /** What every form of its pages carries, so that no other site can send one in its name. */
    String pass() {
        return pass;
    }

    /** A number for one form: it is taken once. */
    static String once() {
        return Secret.text(LENGTH);
    }

    /** Whether a form comes for the first time. */
    synchronized boolean take(String once) {
        if (once.isEmpty() || !taken.add(once)) {
            return false;
        }
        if (taken.size() > MOST) {
            taken.remove(taken.iterator().next());
        }
        return true;
    }

    synchronized Tester tester() {
        return tester;
    }

    synchronized void is(Tester person) {
        tester = person;
    }

    synchronized Lang lang(Lang usual) {
        Lang chosen = lang;
        return chosen == null ? usual : chosen;
    }

    synchronized void speaks(Lang chosen) {
        lang = chosen;
    }

    /** What was typed into a form that was refused: the next page shows it again. */
    synchronized void keeps(Map<String, String> form) {
        draft = form;
    }

    /** What was typed about a case before it was refused; empty where nothing was. */
    synchronized Map<String, String> draft(CasePlay play) {
        boolean same = play.testCase().id().equals(draft.get("case"))
                && String.valueOf(play.round()).equals(draft.get("round"));
        return same ? draft : Map.of();
    }

    /** Something to be said on the next page, once. */
    synchronized void say(Words words) {
        note = words;
    }

    /** What is to be said now, and again on the next page. */
    synchronized Words says() {
        return note;
    }

    /** What is to be said now. */
    synchronized Words said() {
        Words now = note;
        note = Words.NOTHING;
        return now;
    }
}
