package org.openvalidate.operator.web;

import java.util.Map;
import java.util.Optional;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.operator.CaseLeft;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.FreePlay;
import org.openvalidate.operator.Tester;

/** What each button of the page does to the desk. A form names its case and round: what has moved on is left alone. */
final class Acts {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_PASTED = 20_000;
    private static final int LONGEST_REASON = 200;

    private final Desk desk;
    private final Attaching attaching;

    /** @param redactor masks the secrets of what is attached */
    Acts(Desk desk, Redactor redactor) {
        this.desk = desk;
        this.attaching = new Attaching(redactor);
    }

    /** Does what a form says; returns what is to be said of it. */
    Words act(Ask ask, Session session) {
        if (!session.take(ask.field("once"))) {
            return Words.TWICE;
        }
        if (ask.field("act").equals("dismiss")) {
            return desk.dismiss() ? Words.CLOSED : Words.MOVED_ON;
        }
        Optional<CasePlay> play = desk.current()
                .filter(each -> each.testCase().id().equals(ask.field("case")))
                .filter(each -> String.valueOf(each.round()).equals(ask.field("round")));
        Words said = play.map(each -> act(ask, session.tester(), each)).orElse(Words.MOVED_ON);
        session.keeps(ask.field("act").equals("answer") && said != Words.NOTHING ? ask.form() : Map.of());
        return said;
    }

    private Words act(Ask ask, Tester tester, CasePlay play) {
        return switch (ask.field("act")) {
            case "begin" -> said(play.begin(sold(ask)));
            case "done" -> said(play.finish(Typed.number(ask.field("task")), id(ask, LONGEST_PASTED)));
            case "name" -> said(play.name(id(ask, LONGEST_ID)));
            case "password" -> said(play.wallet().password());
            case "wrong" -> said(play.wallet().wrongPassword());
            case "leave" -> said(play.wallet().leave());
            case "empty" -> said(play.wallet().balance(false));
            case "fill" -> said(play.wallet().balance(true));
            case "fresh" -> said(play.wallet().fresh(digits(ask.field("digits"))));
            case "attach" -> attaching.attach(ask, play);
            case "detach" -> said(play.detach(Typed.number(ask.field("place"))));
            case "answer" -> Said.take(ask, tester, play, desk.standing().now());
            case "repeat" -> turn(ask, tester, play, CaseLeft.Kind.REPEATED, "Begun anew by");
            case "skip" -> turn(ask, tester, play, CaseLeft.Kind.SKIPPED, "Skipped by");
            case "park" -> turn(ask, tester, play, CaseLeft.Kind.PARKED, "Parked by");
            case "stop" -> turn(ask, tester, play, CaseLeft.Kind.STOPPED, "The run was interrupted by");
            default -> Words.MOVED_ON;
        };
    }

    private Words turn(Ask ask, Tester tester, CasePlay play, CaseLeft.Kind kind, String did) {
        String reason = Typed.line(ask.field("reason"), LONGEST_REASON);
        boolean needed = kind == CaseLeft.Kind.SKIPPED || kind == CaseLeft.Kind.REPEATED;
        if (needed && reason.isEmpty()) {
            return Words.REASON_NEEDED;
        }
        String after =
                kind == CaseLeft.Kind.STOPPED || kind == CaseLeft.Kind.PARKED ? " --resume goes on with it." : "";
        String why = reason.isEmpty() ? "." : ": " + reason + (reason.matches(".*[.!?。！？]") ? "" : ".");
        return said(desk.turn(play, kind, did + " " + tester + why + after));
    }

    private static Words said(boolean done) {
        return done ? Words.NOTHING : Words.MOVED_ON;
    }

    /** A sale of the free play, where the form names one that there is. */
    private String sold(Ask ask) {
        return desk.freePlay().stream()
                .flatMap(each -> each.sold().stream())
                .map(FreePlay.Sold::trade)
                .filter(ask.field("sold")::equals)
                .findFirst()
                .orElse("");
    }

    private static String id(Ask ask, int longest) {
        return Typed.line(ask.field("id"), longest);
    }

    /** As many as wallets show; 0 for as many as before. */
    private static int digits(String typed) {
        return switch (typed) {
            case "16", "18", "24" -> Typed.number(typed);
            default -> 0;
        };
    }
}
