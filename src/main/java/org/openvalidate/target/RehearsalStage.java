package org.openvalidate.target;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.Charset;
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
import org.openvalidate.config.Settings;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
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
import org.openvalidate.merchant.Declared;
import org.openvalidate.merchant.Habits;
import org.openvalidate.merchant.ReferenceMerchant;
import org.openvalidate.merchant.Shop;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.broken.BrokenMerchants;
import org.openvalidate.merchant.differing.DifferingMerchant;
import org.openvalidate.merchant.differing.DifferingMerchants;
import org.openvalidate.probe.Probe;
import org.openvalidate.time.Act;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Role;
import org.openvalidate.time.VirtualTimeline;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

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
    private final DifferingMerchant differing;
    private SignType signType;
    private Charset charset;
    private String goods = "";
    private String settlement;
    private UnaryOperator<Habits> habits = UnaryOperator.identity();
    private Duration slowness = Duration.ZERO;
    private @Nullable ReferenceMerchant merchant;
    private @Nullable Recording played;

    RehearsalStage(Rehearsal target, TestCase testCase) {
        this.target = target;
        this.testCase = testCase;
        this.figures = target.catalogue.figures();
        long seed = target.settings.seed();
        this.differing = DifferingMerchants.named(target.settings.text(Settings.DIFFERING))
                .orElse(DifferingMerchant.NONE);
        this.signType = differing.signType();
        this.charset = differing.charset();
        this.settlement = figures.text(Figures.ACCOUNT_CURRENCY);
        this.chance = Chance.of(seed, testCase.id());
        this.start = CaseOpening.start(testCase, figures);
        this.timeline = new VirtualTimeline(start, target.threads);
        Papers papers = Papers.dealt(chance);
        String partner = papers.partner();
        String md5Key = papers.md5Key();
        this.merchantKeys = Rehearsal.merchantKeys(md5Key);
        KeyRing gatewayKeys = Rehearsal.gatewayKeys(md5Key);
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
        this.folder = target.notices.listen(partner, timeline, this::reach);
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
                        folder.resolve("return").toString()));
        this.claims = new Claims(recorder, timeline);
        Chance tokens = Chance.of(seed, testCase.id() + "/visits");
        Terms terms = account.state().account().terms();
        account.agree(terms.files(terms.files().feeRate(new BigDecimal(figures.text(Figures.FEE_RATE)))));
        account.naming(() -> tokens.alphanumeric(TOKEN_LENGTH).toLowerCase(Locale.ROOT));
        target.server.open(account);
        target.watchdog.watch(timeline);
    }

    @Override
    public void signWith(String type) {
        signType = SignType.valueOf(type);
    }

    @Override
    public void answerAfter(Duration length) {
        slowness = length;
    }

    @Override
    public void settlesIn(String currency) {
        settlement = currency;
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
        script.append(after, Role.MERCHANT, who, () -> errand.run(merchant(), course));
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
        charset = LegacyDialect.charset(name).orElseThrow();
    }

    @Override
    public void nameGoods(String name) {
        goods = name;
    }

    @Override
    public void declares(UnaryOperator<Habits> otherwise) {
        habits = otherwise;
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
                                signType,
                                merchantKeys.toSign(signType).orElseThrow()));
    }

    @Override
    public void repeat(Duration after, String service, UnaryOperator<Map<String, String>> change) {
        probe(after, service, none -> change.apply(LatestCalls.fields(target.dialect.read(calls.of(service)))));
    }

    @Override
    public void tillDies(Duration after) {
        script.append(after, Role.MERCHANT, "the till's end", () -> {
            merchant().loseTill();
            recorder.claim(timeline.now(), Claim.TILL, Map.of(Claim.EVENT, Claim.DIES));
        });
    }

    @Override
    public void ask(Consumer<Probing> question) {
        Probing probing = new SimulatedProbing(target.server, account, timeline, signType, merchantKeys, chance);
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

    /** Whatever reaches the merchant from outside; its answer may take its time on the way back. */
    private Response reach(Request request) {
        Response answer = merchant().answers(request);
        if (request.method().equals("POST")) {
            timeline.sleep(slowness);
        }
        return answer;
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

    /** Opens for business when it is first asked or told anything: by then it is settled how it signs. */
    private synchronized ReferenceMerchant merchant() {
        if (merchant == null) {
            Declared declared = ReferenceShop.declared(figures);
            Habits kept = differing.habits().apply(habits.apply(declared.habits()));
            Conducts correct = differing
                    .conduct()
                    .apply(Conducts.correct(declared.with(kept), ReferenceShop.declaredOnline(figures)));
            Conducts conducts = BrokenMerchants.named(target.settings.text(Settings.BROKEN))
                    .map(broken -> broken.conduct().apply(correct))
                    .orElse(correct);
            Shop shop = ReferenceShop.shop(
                            figures, target.server.uri(), folder, account.partner(), signType, merchantKeys)
                    .settledIn(settlement)
                    .speaking(charset, goods.isEmpty() ? figures.text(Figures.TRANS_NAME) : goods);
            merchant = ReferenceMerchant.open(
                    shop,
                    conducts,
                    target.dialect,
                    timeline,
                    target.http,
                    claims,
                    chance,
                    new AccountDepot(account, timeline, recorder));
        }
        return merchant;
    }
}
