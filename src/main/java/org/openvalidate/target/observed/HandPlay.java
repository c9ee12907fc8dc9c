package org.openvalidate.target.observed;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.Text;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.proof.ProofFolder;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.operator.CaseLeft;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Task;
import org.openvalidate.operator.TestWallet;
import org.openvalidate.target.Again;
import org.openvalidate.target.Claims;
import org.openvalidate.target.Script;
import org.openvalidate.target.Unjudged;
import org.openvalidate.target.simulated.BuyerInHand;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Money;

/** A case whose merchant is worked by a tester: the script waits for them, and what they say becomes evidence. */
final class HandPlay implements BuyerInHand {

    private final CasePlay play;
    private final Timeline timeline;
    private final CaseRecorder recorder;
    private final Testimony testimony;
    /** What buyers typed in shops, in that order. */
    private final Queue<Money> typed = new ConcurrentLinkedQueue<>();

    /** @param proofs where what the tester attaches is kept */
    HandPlay(CasePlay play, Timeline timeline, CaseRecorder recorder, Claims claims, ProofFolder proofs) {
        this.play = play;
        this.timeline = timeline;
        this.recorder = recorder;
        this.testimony = new Testimony(play.testCase(), recorder, claims, proofs, this::sum);
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
        play.requests().awaitPassword(words, play.requests().begun().plus(after));
    }

    /**
     * Plays a script with the tester and asks what till and books show in the end.
     *
     * @throws Unjudged when the tester turns away
     * @throws Again when they want to begin anew
     */
    void perform(Script script) {
        try {
            script.performByHand(timeline, play.requests()::begun);
            testimony.record(play.requests().answers());
        } catch (CaseLeft left) {
            throw unplayed(left);
        }
    }

    /** Has a row signed that is nothing but a statement. */
    void sign() {
        try {
            testimony.record(play.requests().answers());
        } catch (CaseLeft left) {
            throw unplayed(left);
        }
    }

    @Override
    public void scans(String qrCode) {
        play.requests().awaitScan(new Text("Scan the code that the till shows, and pay.", "扫描终端展示的二维码并付款。"), qrCode);
    }

    @Override
    public void scansStore(String qrCode, Money amount) {
        String sum = amount.text() + " " + amount.currency();
        typed.add(amount);
        play.requests()
                .awaitScan(new Text("Scan the store's code, and pay " + sum + ".", "扫描门店收款码，并支付 " + sum + "。"), qrCode);
    }

    /**
     * Asks for something that buyers do in a browser, and waits until it is done.
     *
     * @param address where, empty where the tester is there already
     */
    void asks(Text words, String address) {
        String unused = play.requests().ask(Task.Kind.BROWSER, words, address);
    }

    /** The wallet has told the app a result. */
    void told(String trade, ClientResult result) {
        recorder.buyer(
                timeline.now(),
                BuyerAct.APP_RESULT,
                Map.of(BuyerAct.TRADE, trade, BuyerAct.RESULT_STATUS, String.valueOf(result.status())));
    }

    /** What a sale came to: as it was asked for, or as the next buyer typed it. */
    private Optional<Money> sum(String trade) {
        return play.requests().price(trade).or(() -> Optional.ofNullable(typed.poll()));
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
