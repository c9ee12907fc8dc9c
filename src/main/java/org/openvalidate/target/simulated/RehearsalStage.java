package org.openvalidate.target.simulated;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.Terms;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.merchant.Conducts;
import org.openvalidate.merchant.Habits;
import org.openvalidate.merchant.Line;
import org.openvalidate.merchant.ReferenceMerchant;
import org.openvalidate.merchant.Shop;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.differing.DifferingMerchant;
import org.openvalidate.probe.Probe;
import org.openvalidate.target.CaseOpening;
import org.openvalidate.target.Claims;
import org.openvalidate.target.Course;
import org.openvalidate.target.Errand;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.KnownKeys;
import org.openvalidate.target.LatestCalls;
import org.openvalidate.target.Papers;
import org.openvalidate.target.Probing;
import org.openvalidate.target.ReferenceSide;
import org.openvalidate.target.Script;
import org.openvalidate.target.ShopPapers;
import org.openvalidate.target.Stage;
import org.openvalidate.time.Act;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Role;
import org.openvalidate.time.VirtualTimeline;

/** One rehearsed case. */
final class RehearsalStage implements Stage {

    private static final int TOKEN_LENGTH = 32;

    private final Rehearsal target;
    private final TestCase testCase;
    private final Figures figures;
    private final Chance chance;
    private final VirtualTimeline timeline;
    private final Instant start;
    private final KeyRing merchantKeys;
    private final CaseRecorder recorder;
    private final OpenAccount account;
    private final SimulatedSide gateway;
    private final LatestCalls calls;
    private final URI folder;
    private final Claims claims;
    private final Course course = new Course();
    private final Script script = new Script();
    private final ReferenceSide merchant;
    private @Nullable Recording played;

    RehearsalStage(Rehearsal target, TestCase testCase) {
        this.target = target;
        this.testCase = testCase;
        this.figures = target.catalogue.figures();
        long seed = target.settings.seed();
        this.chance = Chance.of(seed, testCase.id());
        this.start = CaseOpening.start(testCase, figures);
        this.timeline = new VirtualTimeline(start, target.threads);
        Papers papers = Papers.dealt(chance);
        String partner = papers.partner();
        String md5Key = papers.md5Key();
        this.merchantKeys = KnownKeys.merchant(md5Key);
        KeyRing gatewayKeys = KnownKeys.gateway(md5Key);
        Redactor redactor = target.redactor.and(List.of(md5Key));
        this.recorder = CaseRecorder.open(
                target.recordings,
                CaseOpening.of(
                        testCase,
                        target.catalogue,
                        target.settings,
                        target.tool,
                        papers.partner(),
                        timeline.clock(),
                        start),
                new FactStamper(target.dialect, gatewayKeys, merchantKeys, target.fingerprint),
                redactor);
        this.calls = new LatestCalls(recorder);
        this.account = new OpenAccount(
                State.of(new Account(
                        partner,
                        figures.text(Figures.ACCOUNT_CURRENCY),
                        new BigDecimal(figures.text(Figures.ACCOUNT_RATE)),
                        figures.duration(Figures.PAY_EXPIRY))),
                timeline,
                gatewayKeys,
                calls,
                Chance.of(seed, testCase.id() + "/latency"),
                figures.duration(Figures.ANSWER_LEAST),
                figures.duration(Figures.ANSWER_MOST));
        this.folder =
                target.notices.listen(partner, timeline, request -> merchant().reach(request));
        this.gateway = new SimulatedSide(
                account,
                timeline,
                start,
                recorder,
                target.fingerprint,
                chance,
                new SimulatedCashier(
                        target.server.booth(account).inside(),
                        new Browser(target.http, timeline),
                        recorder,
                        folder.resolve("return").toString()),
                new SimulatedFiles(account, timeline, start, chance));
        this.claims = new Claims(recorder, timeline);
        this.merchant = new ReferenceSide(
                target.settings,
                figures,
                new ReferenceSide.Account(
                        target.server.uri(), folder, partner, merchantKeys, figures.text(Figures.ACCOUNT_CURRENCY)),
                DifferingMerchant::signType,
                timeline,
                this::opened);
        Chance tokens = Chance.of(seed, testCase.id() + "/visits");
        Terms terms = account.state().account().terms();
        account.agree(terms.files(terms.files().feeRate(new BigDecimal(figures.text(Figures.FEE_RATE)))));
        account.naming(() -> tokens.alphanumeric(TOKEN_LENGTH).toLowerCase(Locale.ROOT));
        target.server.open(account);
        target.watchdog.watch(timeline);
    }

    @Override
    public void signWith(String type) {
        merchant.signWith(SignType.valueOf(type));
    }

    @Override
    public void answerAfter(Duration length) {
        merchant.answerAfter(length);
    }

    @Override
    public void settlesIn(String currency) {
        merchant.settledIn(currency);
        account.settle(currency);
    }

    @Override
    public GatewaySide gateway() {
        return gateway;
    }

    @Override
    public LocalDate day(int number) {
        return Period.day(start).plusDays(number - 1L);
    }

    @Override
    public Course course() {
        return course;
    }

    @Override
    public void ask(Duration after, String who, Errand errand) {
        script.append(after, Role.MERCHANT, who, () -> errand.run(merchant.merchant(), course));
    }

    @Override
    public void happen(Duration after, Role role, String who, Consumer<GatewaySide> act) {
        script.append(after, role, who, () -> act.accept(gateway));
    }

    @Override
    public ShopPapers papers() {
        return new ShopPapers(figures);
    }

    @Override
    public void encodeIn(String name) {
        merchant.encodeIn(name);
    }

    @Override
    public void nameGoods(String name) {
        merchant.nameGoods(name);
    }

    @Override
    public void declares(UnaryOperator<Habits> otherwise) {
        merchant.declares(otherwise);
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
        script.append(
                after,
                Role.MERCHANT,
                "the probe",
                () -> probe().call(
                                service,
                                fields.apply(course),
                                merchant.signType(),
                                merchantKeys.toSign(merchant.signType()).orElseThrow()));
    }

    @Override
    public void repeat(Duration after, String service, UnaryOperator<Map<String, String>> change) {
        probe(after, service, none -> change.apply(LatestCalls.fields(target.dialect.read(calls.of(service)))));
    }

    @Override
    public void tillDies(Duration after) {
        script.append(after, Role.MERCHANT, "the till's end", () -> {
            merchant.merchant().loseTill();
            recorder.claim(timeline.now(), Claim.TILL, Map.of(Claim.EVENT, Claim.DIES));
        });
    }

    @Override
    public void ask(Consumer<Probing> question) {
        Probing probing = new Probing(
                new SimulatedVoice(target.server, account, timeline, merchant.signType()),
                account.partner(),
                merchant.signType(),
                merchantKeys,
                timeline,
                chance);
        script.append(Duration.ZERO, Role.MERCHANT, "the probe", () -> question.accept(probing));
    }

    @Override
    public Recording play() {
        if (played == null) {
            Act play = timeline.at(start, Role.MERCHANT, "the script of " + testCase.id(), () -> {
                script.perform(timeline, start, tail());
                freeze();
            });
            play.join();
            played = recorder.recording();
        }
        return played;
    }

    @Override
    public void close() {
        target.watchdog.forget(timeline);
        target.notices.forget(account.partner());
        target.server.close(account);
        timeline.close();
        if (played == null) {
            recorder.close(timeline.now());
        }
    }

    /** Still with the baton in hand: whoever goes on in the background must not add to the evidence. */
    private void freeze() {
        claims.gateway(account.trades());
        recorder.close(timeline.now());
        timeline.close();
    }

    private Probe probe() {
        return new Probe(target.dialect, target.server.uri(), account.partner(), StandardCharsets.UTF_8, timeline);
    }

    private Duration tail() {
        Duration own = testCase.tail();
        return own == null ? figures.duration(Figures.CASE_TAIL_VIRTUAL) : own;
    }

    /** Who is reached from outside before the stage stands asks for it when it is. */
    private ReferenceSide merchant() {
        return merchant;
    }

    private ReferenceMerchant opened(Shop shop, Conducts conducts) {
        return ReferenceMerchant.open(
                shop,
                conducts,
                target.dialect,
                timeline,
                Line.direct(target.http, timeline),
                claims,
                chance,
                new AccountDepot(account, timeline, recorder));
    }
}
