package org.openvalidate.target.observed;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.Text;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.proof.ProofFolder;
import org.openvalidate.merchant.Booking;
import org.openvalidate.merchant.Witness;
import org.openvalidate.operator.Answers;
import org.openvalidate.operator.CaseLeft;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Question;
import org.openvalidate.operator.Task;
import org.openvalidate.operator.TestWallet;
import org.openvalidate.operator.Word;
import org.openvalidate.target.Again;
import org.openvalidate.target.Claims;
import org.openvalidate.target.Script;
import org.openvalidate.target.Unjudged;
import org.openvalidate.target.simulated.BuyerInHand;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Money;

/** A case whose merchant is worked by a tester: the script waits for them, and what they say becomes evidence. */
final class HandPlay implements BuyerInHand {

    /** What a person notes of a case that asks for no such word. */
    private static final String NOTE = "attested.statement";

    private final CasePlay play;
    private final Timeline timeline;
    private final CaseRecorder recorder;
    private final Claims claims;
    private final ProofFolder proofs;
    /** What buyers typed in shops, in that order. */
    private final Queue<Money> typed = new ConcurrentLinkedQueue<>();

    /** @param proofs where what the tester attaches is kept */
    HandPlay(CasePlay play, Timeline timeline, CaseRecorder recorder, Claims claims, ProofFolder proofs) {
        this.proofs = proofs;
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

    /** Has a row signed that is nothing but a statement. */
    void sign() {
        try {
            record(play.answers());
        } catch (CaseLeft left) {
            throw unplayed(left);
        }
    }

    @Override
    public void scans(String qrCode) {
        play.awaitScan(new Text("Scan the code that the till shows, and pay.", "扫描终端展示的二维码并付款。"), qrCode);
    }

    @Override
    public void scansStore(String qrCode, Money amount) {
        String sum = amount.text() + " " + amount.currency();
        typed.add(amount);
        play.awaitScan(new Text("Scan the store's code, and pay " + sum + ".", "扫描门店收款码，并支付 " + sum + "。"), qrCode);
    }

    /**
     * Asks for something that buyers do in a browser, and waits until it is done.
     *
     * @param address where, empty where the tester is there already
     */
    void asks(Text words, String address) {
        String unused = play.ask(Task.Kind.BROWSER, words, address);
    }

    private void record(Answers answers) {
        for (String trade : answers.trades()) {
            word(Witness.Shown.values(), answers.of(Question.TILL, trade)).ifPresent(each -> claims.till(trade, each));
            word(Witness.Booked.values(), answers.of(Question.BOOKS, trade))
                    .ifPresent(each -> claims.books(trade, each));
            booked(answers.of(Question.BOOKED, trade), trade);
        }
        if (answers.of(Question.ALARM).equals(Question.YES)) {
            claims.alarm("", "An alarm was seen by " + answers.word().by() + ".");
        }
        Map<String, Boolean> attested = new LinkedHashMap<>(answers.attested(Question.of(play.testCase())));
        List<Attestation.Attachment> kept = proofs.add(play.testCase().id(), answers.exhibits());
        if (attested.isEmpty() && !(kept.isEmpty() && answers.word().statement().isEmpty())) {
            // shown in the report, judged by no rule of the row
            attested.put(NOTE, true);
        }
        for (Map.Entry<String, Boolean> each : attested.entrySet()) {
            recorder.attest(attestation(each.getKey(), each.getValue(), answers, kept));
            kept = List.of();
        }
    }

    private void booked(String answer, String trade) {
        int entries = answer.equals(Question.ONCE) ? 1 : answer.equals(Question.TWICE) ? 2 : 0;
        play.price(trade).or(() -> Optional.ofNullable(typed.poll())).ifPresent(sum -> {
            for (int entry = 1; entry <= entries; entry++) {
                claims.booking(new Booking(Booking.Type.PAYMENT, trade, sum, ""));
            }
        });
    }

    private Attestation attestation(
            String rule, boolean holds, Answers answers, List<Attestation.Attachment> attachments) {
        Word word = answers.word();
        String captions =
                attachments.stream().map(Attestation.Attachment::caption).collect(Collectors.joining("; "));
        return new Attestation(
                play.testCase().id(),
                rule,
                word.statement().isEmpty() && rule.equals(NOTE) ? captions : word.statement(),
                holds,
                word.by().name(),
                word.by().role(),
                word.at(),
                attachments);
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
