package org.openvalidate.target.observed;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.Text;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.merchant.Witness;
import org.openvalidate.operator.Answers;
import org.openvalidate.operator.CaseLeft;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Question;
import org.openvalidate.operator.TestWallet;
import org.openvalidate.target.Again;
import org.openvalidate.target.Claims;
import org.openvalidate.target.Script;
import org.openvalidate.target.Unjudged;
import org.openvalidate.time.Timeline;

/** A case whose merchant is worked by a tester: the script waits for them, and what they say becomes evidence. */
final class HandPlay {

    private final CasePlay play;
    private final Timeline timeline;
    private final CaseRecorder recorder;
    private final Claims claims;

    HandPlay(CasePlay play, Timeline timeline, CaseRecorder recorder, Claims claims) {
        this.play = play;
        this.timeline = timeline;
        this.recorder = recorder;
        this.claims = claims;
    }

    /** Hands the wallet over, where there is one; says in the recording where this is not the first round, and why. */
    void opened(Optional<TestWallet> wallet) {
        wallet.ifPresent(play::handOver);
        if (!play.why().isEmpty()) {
            recorder.claim(
                    timeline.now(),
                    Claim.TESTER,
                    Map.of(Claim.REPEATS, String.valueOf(play.round() - 1), Claim.REASON, play.why()));
        }
    }

    /**
     * Asks for the password in the wallet and waits until it was typed: when, the tester decides.
     *
     * @param after the sale began it is asked for
     */
    void awaitPassword(Duration after) {
        String length = Span.of(after);
        Text words = new Text(
                "Enter the password in the wallet, about " + length + " after the sale began.",
                "在钱包中输入支付密码，大约在收款开始 " + Span.in(length, Lang.ZH) + "之后。");
        play.awaitPassword(words, play.begun().plus(after));
    }

    /**
     * Plays a script with the tester and asks what till and books show in the end.
     *
     * @throws Unjudged when the tester turns away
     * @throws Again when they want to begin anew
     */
    void perform(Script script) {
        try {
            script.performByHand(timeline, play::begun);
            record(play.answers());
        } catch (CaseLeft left) {
            throw unplayed(left);
        }
    }

    private void record(Answers answers) {
        Instant now = timeline.now();
        for (String trade : answers.trades()) {
            word(Witness.Shown.values(), answers.of(Question.TILL, trade)).ifPresent(each -> claims.till(trade, each));
            word(Witness.Booked.values(), answers.of(Question.BOOKS, trade))
                    .ifPresent(each -> claims.books(trade, each));
        }
        if (answers.of(Question.ALARM).equals(Question.YES)) {
            claims.alarm("", "An alarm was seen by " + answers.by() + ".");
        }
        answers.given().forEach((field, value) -> {
            if (field.startsWith(Question.ATTEST)) {
                recorder.attest(new Attestation(
                        play.testCase().id(),
                        field.substring(Question.ATTEST.length()),
                        "",
                        value.equals(Question.YES),
                        answers.by().name(),
                        answers.by().role(),
                        now,
                        List.of()));
            }
        });
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, String text) {
        return Arrays.stream(words).filter(each -> each.name().equals(text)).findFirst();
    }

    /** What a case becomes that the tester turned away from. */
    static RuntimeException unplayed(CaseLeft left) {
        return switch (left.kind()) {
            case SKIPPED -> new Unjudged(Unjudged.Kind.SKIPPED, left.reason());
            case PARKED, STOPPED, ABSENT -> new Unjudged(Unjudged.Kind.NOT_RUN, left.reason());
            case REPEATED -> new Again(left.reason());
        };
    }
}
