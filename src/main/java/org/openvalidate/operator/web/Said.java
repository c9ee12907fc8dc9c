package org.openvalidate.operator.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Question;
import org.openvalidate.operator.Tester;
import org.openvalidate.operator.Word;

/** What a form says of a case once it was played: whose word it is, and whether that is enough to be judged. */
final class Said {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final int LONGEST = 1000;

    private Said() {}

    /** Takes it; returns what is to be said of it. */
    static Words take(Ask ask, Tester tester, CasePlay play, Instant now) {
        String statement = Typed.line(ask.field("statement"), LONGEST);
        Optional<Instant> at = at(ask.field("at"), now);
        if (at.isEmpty()) {
            return Words.NOT_YET;
        }
        if (!Question.isWhole(play.testCase(), play.sight().trades(), ask.form())) {
            return Words.BOOKED_NEEDED;
        }
        if (isEarly(ask, play, now)) {
            return Words.STILL_OPEN;
        }
        if (isUnsaid(ask, play)) {
            return Words.ANSWER_NEEDED;
        }
        if (isStatement(ask, play)) {
            if (statement.isEmpty()) {
                return Words.STATEMENT_NEEDED;
            }
            if (play.sight().exhibits().isEmpty()) {
                return Words.PROOF_NEEDED;
            }
        }
        Tester other = Tester.typed(ask.field("name"), ask.field("role"));
        Word word = new Word(other.isNamed() ? other : tester, at.get(), statement);
        return play.answer(word, ask.form()) ? Words.NOTHING : Words.MOVED_ON;
    }

    /** Whether a till is called pending that may still do what is expected of it: that would fail it too soon. */
    private static boolean isEarly(Ask ask, CasePlay play, Instant now) {
        return ask.form().containsValue(Question.PENDING)
                && play.sight().windows().stream().anyMatch(each -> now.isBefore(each.ends()));
    }

    /** Whether a row that is nothing but a statement was sent without one. */
    private static boolean isUnsaid(Ask ask, CasePlay play) {
        return play.testCase().kind() == CaseKind.ATTESTATION
                && Question.of(play.testCase()).stream()
                        .allMatch(each -> ask.field(each.id()).isEmpty());
    }

    /** Whether somebody signs with it that a row holds which is nothing but a statement: that needs words and a proof. */
    private static boolean isStatement(Ask ask, CasePlay play) {
        return play.testCase().kind() == CaseKind.ATTESTATION
                && Question.of(play.testCase()).stream()
                        .anyMatch(each -> ask.field(each.id()).equals(Question.YES));
    }

    /** Now where nothing is typed; empty where it is no time, or one that has not come. */
    private static Optional<Instant> at(String typed, Instant now) {
        if (typed.isBlank()) {
            return Optional.of(now);
        }
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()).toInstant(BEIJING))
                    .filter(at -> !at.isAfter(now));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
