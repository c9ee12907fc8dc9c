package org.openvalidate.target.observed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.proof.ProofFolder;
import org.openvalidate.merchant.Booking;
import org.openvalidate.merchant.Witness;
import org.openvalidate.operator.Answers;
import org.openvalidate.operator.Question;
import org.openvalidate.operator.Word;
import org.openvalidate.target.Claims;
import org.openvalidate.wire.Money;

/** What a tester says of till and books becomes evidence: claims of the merchant's side, and what is attested. */
final class Testimony {

    /** What a person notes of a case that asks for no such word. */
    private static final String NOTE = "attested.statement";

    private final TestCase testCase;
    private final CaseRecorder recorder;
    private final Claims claims;
    private final ProofFolder proofs;
    private final Function<String, Optional<Money>> prices;

    /** @param prices what a sale came to, by the merchant's trade id; asked once for each */
    Testimony(
            TestCase testCase,
            CaseRecorder recorder,
            Claims claims,
            ProofFolder proofs,
            Function<String, Optional<Money>> prices) {
        this.testCase = testCase;
        this.recorder = recorder;
        this.claims = claims;
        this.proofs = proofs;
        this.prices = prices;
    }

    void record(Answers answers) {
        for (String trade : answers.trades()) {
            word(Witness.Shown.values(), answers.of(Question.TILL, trade)).ifPresent(each -> claims.till(trade, each));
            word(Witness.Booked.values(), answers.of(Question.BOOKS, trade))
                    .ifPresent(each -> claims.books(trade, each));
            prices.apply(trade).ifPresent(sum -> booked(answers, trade, sum));
        }
        if (answers.of(Question.ALARM).equals(Question.YES)) {
            claims.alarm("", "An alarm was seen by " + answers.word().by() + ".");
        }
        Map<String, Boolean> attested = new LinkedHashMap<>(answers.attested(Question.of(testCase)));
        List<Attestation.Attachment> kept = proofs.add(testCase.id(), answers.exhibits());
        if (attested.isEmpty() && !(kept.isEmpty() && answers.word().statement().isEmpty())) {
            // shown in the report, judged by no rule of the row
            attested.put(NOTE, true);
        }
        for (Map.Entry<String, Boolean> each : attested.entrySet()) {
            recorder.attest(attestation(each.getKey(), each.getValue(), answers, kept));
            kept = List.of();
        }
    }

    private void booked(Answers answers, String trade, Money sum) {
        String often = answers.of(Question.BOOKED, trade);
        int entries = often.equals(Question.ONCE) ? 1 : often.equals(Question.TWICE) ? 2 : 0;
        for (int entry = 1; entry <= entries; entry++) {
            claims.booking(new Booking(Booking.Type.PAYMENT, trade, sum, ""));
        }
        if (answers.of(Question.DELIVERED, trade).equals(Question.YES)) {
            claims.booking(new Booking(Booking.Type.DELIVERY, trade, sum, ""));
        }
    }

    private Attestation attestation(
            String rule, boolean holds, Answers answers, List<Attestation.Attachment> attachments) {
        Word word = answers.word();
        String captions =
                attachments.stream().map(Attestation.Attachment::caption).collect(Collectors.joining("; "));
        return new Attestation(
                testCase.id(),
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
}
