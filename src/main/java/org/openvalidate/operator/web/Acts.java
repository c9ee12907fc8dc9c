package org.openvalidate.operator.web;

import java.util.Optional;
import org.openvalidate.operator.CaseLeft;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.Tester;

/** What each button of the page does to the desk. A form names its case and round: what has moved on is left alone. */
final class Acts {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_REASON = 200;

    private final Desk desk;

    Acts(Desk desk) {
        this.desk = desk;
    }

    /** Does what a form says; returns what is to be said of it. */
    Words act(Ask ask, Session session) {
        if (!session.take(ask.field("once"))) {
            return Words.TWICE;
        }
        if (ask.field("act").equals("dismiss")) {
            return desk.dismiss() ? Words.NOTHING : Words.MOVED_ON;
        }
        Optional<CasePlay> play = desk.current()
                .filter(each -> each.testCase().id().equals(ask.field("case")))
                .filter(each -> String.valueOf(each.round()).equals(ask.field("round")));
        return play.map(each -> act(ask, session.tester(), each)).orElse(Words.MOVED_ON);
    }

    private Words act(Ask ask, Tester tester, CasePlay play) {
        return switch (ask.field("act")) {
            case "begin" -> said(play.begin());
            case "done" -> said(play.finish(number(ask.field("task")), id(ask)));
            case "name" -> said(play.name(id(ask)));
            case "password" -> said(play.password());
            case "wrong" -> said(play.wrongPassword());
            case "leave" -> said(play.leave());
            case "empty" -> said(play.balance(false));
            case "fill" -> said(play.balance(true));
            case "fresh" -> said(play.fresh());
            case "answer" -> said(play.answer(tester, ask.form()));
            case "repeat" -> turn(ask, tester, play, CaseLeft.Kind.REPEATED, "Begun anew");
            case "skip" -> turn(ask, tester, play, CaseLeft.Kind.SKIPPED, "Skipped");
            case "park" -> turn(ask, tester, play, CaseLeft.Kind.PARKED, "Parked");
            case "stop" -> turn(ask, tester, play, CaseLeft.Kind.STOPPED, "The run was interrupted");
            default -> Words.MOVED_ON;
        };
    }

    private Words turn(Ask ask, Tester tester, CasePlay play, CaseLeft.Kind kind, String did) {
        String reason = oneLine(ask.field("reason"), LONGEST_REASON);
        boolean needed = kind == CaseLeft.Kind.SKIPPED || kind == CaseLeft.Kind.REPEATED;
        if (needed && reason.isEmpty()) {
            return Words.REASON_NEEDED;
        }
        String after =
                kind == CaseLeft.Kind.STOPPED || kind == CaseLeft.Kind.PARKED ? " --resume goes on with it." : "";
        String why = reason.isEmpty() ? "." : ": " + reason + (reason.matches(".*[.!?。！？]") ? "" : ".");
        return said(desk.turn(play, kind, did + " by " + tester + why + after));
    }

    private static Words said(boolean done) {
        return done ? Words.NOTHING : Words.MOVED_ON;
    }

    private static String id(Ask ask) {
        return oneLine(ask.field("id"), LONGEST_ID);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static String oneLine(String typed, int longest) {
        String line =
                typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
