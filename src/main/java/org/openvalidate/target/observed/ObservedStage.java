package org.openvalidate.target.observed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.catalogue.Condition;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.Recording;
import org.openvalidate.merchant.Habits;
import org.openvalidate.probe.Probe;
import org.openvalidate.target.Course;
import org.openvalidate.target.Errand;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.LatestCalls;
import org.openvalidate.target.Probing;
import org.openvalidate.target.ShopPapers;
import org.openvalidate.target.Stage;
import org.openvalidate.target.Unjudged;
import org.openvalidate.time.Role;

/**
 * One case of a merchant's own system, in real time: what its row arms, as far as anything can be armed in a system that decides
 * for itself, and what it has done.
 */
final class ObservedStage implements Stage {

    private final ObservedCase opened;
    private final Observation target;
    private final TestCase testCase;
    private final GatewaySide gateway;
    private final ObservedPlay play;
    private boolean asked;
    private boolean attested;
    private @Nullable ShopPapers papers;
    private @Nullable Recording played;

    ObservedStage(ObservedCase opened) {
        this.opened = opened;
        this.target = opened.target;
        this.testCase = opened.testCase;
        this.gateway = opened.turn.side();
        this.play = new ObservedPlay(opened);
    }

    @Override
    public void attest(Attestation word) {
        attested = true;
        // a case that was parked has it in its recording
        if (opened.kept.isEmpty()) {
            opened.recorder.attest(word);
        }
    }

    @Override
    public void signWith(String type) {
        SignType signs = target.account.signType();
        if (!signs.name().equals(type)) {
            throw new Unjudged(
                    Unjudged.Kind.NOT_RUN,
                    "The case is about " + type + ", and ALIPAY_SIGN_TYPE says that this till signs with " + signs
                            + ".");
        }
    }

    @Override
    public void settlesIn(String currency) {
        Unjudged.unlessSettledIn(currency, target.account.currency());
    }

    @Override
    public GatewaySide gateway() {
        return gateway;
    }

    @Override
    public LocalDate day(int number) {
        return opened.begun.plusDays(number - 1L);
    }

    @Override
    public Course course() {
        return opened.course;
    }

    @Override
    public void ask(Duration after, String who, Errand errand) {
        asked = true;
        opened.script.append(after, Role.MERCHANT, who, () -> {
            target.attribution.claim(gateway.code());
            errand.run(opened.merchant, opened.course);
        });
    }

    @Override
    public void happen(Duration after, Role role, String who, Consumer<GatewaySide> act) {
        opened.turn.expects(role);
        opened.script.append(after, role, who, () -> {
            act.accept(gateway);
            opened.turn.begunByBuyer().forEach(target.attribution::claim);
        });
    }

    @Override
    public void typesPassword(Duration after) {
        opened.hands.ifPresentOrElse(
                each -> opened.script.append(
                        Duration.ZERO, Role.BUYER, "the tester's wallet", () -> each.awaitPassword(after)),
                () -> byBuyer(after, GatewaySide::password));
    }

    @Override
    public void answerAfter(Duration length) {
        throw itself("how long it takes to answer notices");
    }

    @Override
    public synchronized ShopPapers papers() {
        if (papers == null) {
            Map<String, String> values =
                    new HashMap<>(target.catalogue.figures().values());
            values.put(Figures.SECONDARY_ID, sold("OV" + testCase.id().replace("-", "") + opened.chance.digits(6)));
            papers = new ShopPapers(new Figures(values));
        }
        return papers;
    }

    /** A shop of the case's own: the merchant's system keeps what other cases have reported. */
    private String sold(String shop) {
        opened.sold.put("secondaryMerchantId", shop);
        return shop;
    }

    @Override
    public void encodeIn(String charset) {
        throw itself("the charset in which it calls");
    }

    @Override
    public void nameGoods(String name) {
        opened.sold.put("subject", name);
    }

    @Override
    public void declares(UnaryOperator<Habits> otherwise) {
        if (!isAnswered()) {
            throw itself("its habits and figures");
        }
    }

    /** The row speaks of a habit that the merchant has by its own answers: there is nothing to arm. */
    private boolean isAnswered() {
        List<Condition.Term> terms = testCase.applies().terms();
        return !terms.isEmpty() && terms.stream().allMatch(each -> each.values().equals(List.of("yes")));
    }

    @Override
    public void tillDies(Duration after) {
        throw itself("when its till ends");
    }

    @Override
    public void queryUnknown() {
        probe(
                Duration.ZERO,
                "alipay.acquire.overseas.query",
                none -> Map.of("partner_trans_id", "OVNONE" + opened.chance.alphanumeric(16)));
    }

    @Override
    public void probe(Duration after, String service, Function<Course, Map<String, String>> fields) {
        Key key = key();
        opened.script.append(
                after,
                Role.MERCHANT,
                "the probe",
                () -> new Probe(
                                target.dialect,
                                target.post.uri(),
                                target.account.partner(),
                                StandardCharsets.UTF_8,
                                opened.timeline)
                        .call(service, fields.apply(opened.course), target.account.signType(), key));
    }

    @Override
    public void repeat(Duration after, String service, UnaryOperator<Map<String, String>> change) {
        probe(after, service, none -> change.apply(LatestCalls.fields(target.dialect.read(opened.calls.of(service)))));
    }

    @Override
    public void ask(Consumer<Probing> question) {
        Key unused = key();
        opened.script.append(Duration.ZERO, Role.MERCHANT, "the probe", () -> question.accept(opened.turn.probing()));
    }

    /** What the harness signs its own calls with, in the merchant's name. */
    private Key key() {
        return target.account
                .merchantKeys()
                .toSign(target.account.signType())
                .orElseThrow(
                        () -> new Unjudged(
                                Unjudged.Kind.NOT_RUN,
                                "The harness holds no key to sign with as this merchant; ALIPAY_MERCHANT_PRIVATE_KEY is not set."));
    }

    private static Unjudged itself(String what) {
        return new Unjudged(
                Unjudged.Kind.NOT_RUN, "A merchant's own system decides " + what + " by itself; nobody can arm it.");
    }

    @Override
    public Recording play() {
        if (played == null) {
            played = testCase.kind() == CaseKind.ATTESTATION ? play.attested(attested) : play.toItsEnd(asked);
        }
        return played;
    }

    @Override
    public void close() {
        play.close();
    }
}
