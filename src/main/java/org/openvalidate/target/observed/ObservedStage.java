package org.openvalidate.target.observed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.catalogue.Condition;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Recording;
import org.openvalidate.gateway.OrderCode;
import org.openvalidate.merchant.Declined;
import org.openvalidate.merchant.Habits;
import org.openvalidate.merchant.Unable;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.external.ExternalMerchant;
import org.openvalidate.merchant.external.FileJob;
import org.openvalidate.merchant.external.OwnSystem;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.HandMerchant;
import org.openvalidate.probe.Probe;
import org.openvalidate.target.CaseOpening;
import org.openvalidate.target.Claims;
import org.openvalidate.target.Course;
import org.openvalidate.target.Errand;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.LatestCalls;
import org.openvalidate.target.Probing;
import org.openvalidate.target.ReferenceShop;
import org.openvalidate.target.Script;
import org.openvalidate.target.ShopPapers;
import org.openvalidate.target.Stage;
import org.openvalidate.target.Unjudged;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Recorder;

/** One case of a merchant's own system, in real time. */
final class ObservedStage implements Stage {

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST_TAIL = Duration.ofHours(1);
    private static final Duration LETTING_GO = Duration.ofSeconds(5);

    private final Observation target;
    private final TestCase testCase;
    private final Timeline timeline;
    private final LocalDate begun;
    private final CaseRecorder recorder;
    private final Turn turn;
    private final GatewaySide gateway;
    private final Claims claims;
    private final OwnSystem merchant;
    private final Optional<HandPlay> hands;
    private final Chance chance;
    private final LatestCalls calls;
    private final Map<String, String> sold = new HashMap<>();
    private final Course course = new Course();
    private final Script script = new Script();
    private final Optional<Kept> kept;
    private final Instant start;
    private Set<Integer> done;
    private boolean asked;
    private boolean left;
    private @Nullable ShopPapers papers;
    private boolean attested;
    private @Nullable Recording played;

    /**
     * @param kept what was done of the case before it was parked
     * @param play of the tester who works the merchant's system, empty where its test driver does
     */
    ObservedStage(Observation target, TestCase testCase, Optional<Kept> kept, Optional<CasePlay> play) {
        this.target = target;
        this.testCase = testCase;
        this.timeline = target.timeline;
        this.kept = kept;
        this.start = kept.map(Kept::begun).orElseGet(timeline::now);
        this.done = kept.map(Kept::done).orElse(Set.of());
        this.begun = Period.day(start);
        Figures figures = target.catalogue.figures();
        this.chance = Chance.of(target.settings.seed(), target.salt + testCase.id());
        this.recorder = recorder();
        this.calls = new LatestCalls(recorder);
        this.turn = target.post.turn(testCase.id(), recorder, start, chance);
        this.gateway = turn.side();
        this.claims = new Claims(recorder, timeline);
        this.hands = play.map(each -> new HandPlay(each, timeline, recorder, claims));
        this.merchant = play.<OwnSystem>map(
                        each -> new HandMerchant(each, target.attribution::claim, this::shownToBeScanned))
                .orElseGet(() -> new ExternalMerchant(
                        target.driver.orElseThrow(),
                        ReferenceShop.declared(figures),
                        timeline,
                        claims,
                        target.attribution::claim,
                        target.attribution::isForeign,
                        sold));
        hands.ifPresent(each -> each.opened(turn.wallet()));
        sold.put("caseId", testCase.id());
        sold.put("storeId", figures.text(Figures.STORE_ID));
        sold.put("secondaryMerchantId", figures.text(Figures.SECONDARY_ID));
        sold.put("subject", figures.text(Figures.TRANS_NAME));
        target.attribution.open(
                testCase.id(),
                turn.hearing(play.<Recorder>map(each -> new Watched(calls, target.dialect, each))
                        .orElse(calls)));
        kept.ifPresent(each -> {
            each.recall(course);
            merchant.recall(each.begun(), each.known(), each.jobs());
        });
    }

    /** What the till shows for a trade, as the gateway made it. */
    private String shownToBeScanned(String trade) {
        return target.post.state().codes().order(trade).map(OrderCode::text).orElse("");
    }

    private CaseRecorder recorder() {
        FactStamper stamper = new FactStamper(
                target.dialect, target.account.gatewayKeys(), target.account.merchantKeys(), target.fingerprint);
        if (kept.isPresent()) {
            return CaseRecorder.reopen(target.recordings, testCase.id(), stamper, target.redactor);
        }
        return CaseRecorder.open(
                target.recordings,
                CaseOpening.of(
                        testCase,
                        target.catalogue,
                        target.settings,
                        target.tool,
                        target.account.partner(),
                        timeline.clock(),
                        start),
                stamper,
                target.redactor);
    }

    @Override
    public void attest(Attestation word) {
        attested = true;
        // a case that was parked has it in its recording
        if (kept.isEmpty()) {
            recorder.attest(word);
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
        return begun.plusDays(number - 1L);
    }

    @Override
    public Course course() {
        return course;
    }

    @Override
    public void ask(Duration after, String who, Errand errand) {
        asked = true;
        script.append(after, Role.MERCHANT, who, () -> {
            target.attribution.claim(gateway.code());
            errand.run(merchant, course);
        });
    }

    @Override
    public void happen(Duration after, Role role, String who, Consumer<GatewaySide> act) {
        turn.expects(role);
        script.append(after, role, who, () -> {
            act.accept(gateway);
            turn.begunByBuyer().forEach(target.attribution::claim);
        });
    }

    @Override
    public void typesPassword(Duration after) {
        hands.ifPresentOrElse(
                each -> script.append(
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
            values.put(Figures.SECONDARY_ID, sold("OV" + testCase.id().replace("-", "") + chance.digits(6)));
            papers = new ShopPapers(new Figures(values));
        }
        return papers;
    }

    /** A shop of the case's own: the merchant's system keeps what other cases have reported. */
    private String sold(String shop) {
        sold.put("secondaryMerchantId", shop);
        return shop;
    }

    @Override
    public void encodeIn(String charset) {
        throw itself("the charset in which it calls");
    }

    @Override
    public void nameGoods(String name) {
        sold.put("subject", name);
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
                none -> Map.of("partner_trans_id", "OVNONE" + chance.alphanumeric(16)));
    }

    @Override
    public void probe(Duration after, String service, Function<Course, Map<String, String>> fields) {
        Key key = key();
        script.append(
                after,
                Role.MERCHANT,
                "the probe",
                () -> new Probe(
                                target.dialect,
                                target.post.uri(),
                                target.account.partner(),
                                StandardCharsets.UTF_8,
                                timeline)
                        .call(service, fields.apply(course), target.account.signType(), key));
    }

    @Override
    public void repeat(Duration after, String service, UnaryOperator<Map<String, String>> change) {
        probe(after, service, none -> change.apply(LatestCalls.fields(target.dialect.read(calls.of(service)))));
    }

    @Override
    public void ask(Consumer<Probing> question) {
        Key unused = key();
        script.append(Duration.ZERO, Role.MERCHANT, "the probe", () -> question.accept(turn.probing()));
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
        if (played == null && testCase.kind() == CaseKind.ATTESTATION) {
            word();
        }
        if (played == null) {
            worthWaiting();
            awaitHour();
            try {
                act();
                linger();
                reconcile();
                merchant.settle();
            } catch (Unable byItself) {
                throw new Unjudged(
                        Unjudged.Kind.SKIPPED, byItself.getMessage() + " Nobody was asked to do it by hand.");
            } catch (Declined refused) {
                claims.declined(String.valueOf(refused.getMessage()));
            }
            // a call that is held without an answer is recorded when it is given up: now, so that it counts here
            target.timeline.release(LETTING_GO);
            if (asked && kept.isEmpty() && target.attribution.attributed() == 0 && !claims.anyDeclined()) {
                throw new Unjudged(Unjudged.Kind.UNDECIDED, target.silence());
            }
            freeze();
            played = recorder.recording();
        }
        return played;
    }

    /** A tail of hours is for what only the gateway brings, such as a day of notices, and it forgets them overnight. */
    private void worthWaiting() {
        Duration tail = testCase.tail();
        Duration patience = target.settings.patience();
        if (tail != null && tail.compareTo(LONGEST_TAIL) > 0 && tail.compareTo(patience) > 0) {
            throw new Unjudged(
                    Unjudged.Kind.NOT_RUN,
                    "The case waits " + Span.of(tail) + " in real time, longer than acceptance.wait allows ("
                            + Span.of(patience) + ").");
        }
    }

    /** A row that has an hour of its own, such as the last before midnight, waits for it. */
    private void awaitHour() {
        LocalDateTime own = testCase.start();
        if (own == null || kept.isPresent()) {
            return;
        }
        Instant hour = begun.atTime(own.toLocalTime()).toInstant(GMT8);
        Instant due = hour.isBefore(start) ? hour.plus(Duration.ofDays(1)) : hour;
        if (!target.comesInTime(due)) {
            left = true;
            throw park(Kept.untouched(testCase.id(), start, due));
        }
        timeline.sleep(Duration.between(start, due));
    }

    /** Does what comes in time; what is due later has the case parked. */
    private void act() {
        if (hands.isPresent()) {
            hands.get().perform(script);
            return;
        }
        Instant from = testCase.start() == null || kept.isPresent() ? start : timeline.now();
        Duration latest = Duration.between(from, timeline.now()).plus(target.settings.patience());
        done = script.perform(timeline, from, done, latest);
        Optional<Duration> next = script.next(done);
        if (next.isPresent()) {
            merchant.settle();
            throw park(from.plus(next.get()));
        }
    }

    /** The merchant's daily job, at once where its system lets itself be asked; where it insists on its hour, then. */
    private void reconcile() {
        for (FileJob job : merchant.jobs()) {
            try {
                merchant.compare(job, turn.publish(job));
            } catch (Declined notYet) {
                Instant due = turn.filesOf(job.date());
                if (!notYet.notInThisState() || !due.isAfter(timeline.now())) {
                    throw notYet;
                }
                merchant.settle();
                throw park(due);
            }
        }
    }

    private Unjudged park(Instant due) {
        left = true;
        return park(new Kept(
                testCase.id(),
                start,
                due,
                done,
                merchant.jobs(),
                merchant.known(),
                course.orders(),
                course.refunds(),
                course.storeCode()));
    }

    private Unjudged park(Kept waiting) {
        target.timeline.release(LETTING_GO);
        Unjudged parked = target.park(waiting);
        letGo();
        recorder.leave();
        return parked;
    }

    /** Nothing is to be seen of a case that a person attests: there is nothing to wait for. */
    private void word() {
        if (!attested) {
            throw new Unjudged(
                    Unjudged.Kind.SKIPPED,
                    "Nobody has attested it: fill in what catalogue --attestations writes, and name the file with"
                            + " acceptance.attestations.");
        }
        freeze();
        played = recorder.recording();
    }

    @Override
    public void close() {
        if (played == null && !left) {
            freeze();
        }
    }

    /** What comes of the case from now on is no evidence any more, and nothing that was armed for it meets the next. */
    private void freeze() {
        List<Map<String, String>> ends = turn.ends(ids(), claims.named());
        letGo();
        claims.ends(ends);
        recorder.close(timeline.now());
        target.unpark(testCase.id());
    }

    private void letGo() {
        target.attribution.close();
        turn.clear();
    }

    /** A row's own tail is for what the merchant's job has still to bring: over as soon as every trade has its end. */
    private void linger() {
        // a tester has waited for as long as there was something to come
        Duration own = hands.isPresent() ? null : testCase.tail();
        Instant end = own == null ? timeline.now() : timeline.now().plus(own);
        while (isOpen() && timeline.now().isBefore(end)) {
            timeline.sleep(BETWEEN_LOOKS);
        }
        timeline.sleep(target.catalogue.figures().duration(Figures.CASE_TAIL_REAL));
    }

    private boolean isOpen() {
        return turn.isOpen(ids());
    }

    private Set<String> ids() {
        return target.attribution.of(testCase.id());
    }
}
