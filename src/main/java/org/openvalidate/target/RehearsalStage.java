package org.openvalidate.target;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Opening;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.Trade;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.merchant.Conduct;
import org.openvalidate.merchant.Declared;
import org.openvalidate.merchant.Merchant;
import org.openvalidate.merchant.ReferenceMerchant;
import org.openvalidate.merchant.Sale;
import org.openvalidate.merchant.Shop;
import org.openvalidate.merchant.broken.BrokenMerchants;
import org.openvalidate.probe.Probe;
import org.openvalidate.time.Act;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Role;
import org.openvalidate.time.VirtualTimeline;
import org.openvalidate.wire.Money;

/** One rehearsed case. */
final class RehearsalStage implements Stage {

    private final Rehearsal target;
    private final TestCase testCase;
    private final Figures figures;
    private final Chance chance;
    private final VirtualTimeline timeline;
    private final Instant start;
    private final KeyRing merchantKeys;
    private final CaseRecorder recorder;
    private final OpenAccount account;
    private final Fingerprint fingerprint;
    private final Claims claims;
    private final List<Deed> script = new ArrayList<>();
    private SignType signType = SignType.MD5;
    private String code = "";
    private @Nullable Recording played;

    RehearsalStage(Rehearsal target, TestCase testCase) {
        this.target = target;
        this.testCase = testCase;
        this.figures = target.catalogue.figures();
        long seed = target.settings.seed();
        this.chance = Chance.of(seed, testCase.id());
        this.start = start(testCase, figures);
        this.timeline = new VirtualTimeline(start, target.threads);
        Papers papers = Papers.dealt(chance);
        String partner = papers.partner();
        String md5Key = papers.md5Key();
        this.merchantKeys =
                KeyRing.of(md5Key, Rehearsal.MERCHANT_PAIR.getPrivate(), Rehearsal.GATEWAY_PAIR.getPublic());
        KeyRing gatewayKeys =
                KeyRing.of(md5Key, Rehearsal.GATEWAY_PAIR.getPrivate(), Rehearsal.MERCHANT_PAIR.getPublic());
        Redactor redactor = target.redactor.and(List.of(md5Key));
        this.fingerprint = target.fingerprint;
        this.recorder = CaseRecorder.open(
                target.recordings,
                opening(partner, seed),
                new FactStamper(target.dialect, gatewayKeys, merchantKeys, redactor, fingerprint),
                redactor);
        this.account = new OpenAccount(
                State.of(new Account(
                        partner,
                        figures.text(Figures.ACCOUNT_CURRENCY),
                        new BigDecimal(figures.text(Figures.ACCOUNT_RATE)),
                        figures.duration(Figures.PAY_EXPIRY))),
                timeline,
                gatewayKeys,
                recorder,
                Chance.of(seed, testCase.id() + "/latency"),
                figures.duration(Figures.ANSWER_LEAST),
                figures.duration(Figures.ANSWER_MOST));
        this.claims = new Claims(recorder, timeline);
        target.server.open(account);
        target.watchdog.watch(timeline);
    }

    @Override
    public void signWith(SignType type) {
        signType = type;
    }

    @Override
    public void buyer(Behaviour behaviour, int digits) {
        code = Papers.code(chance, digits);
        account.admit(code, behaviour);
        recorder.buyer(start, BuyerAct.showsCode(code, fingerprint));
    }

    @Override
    public void fault(
            String service,
            Fault.Kind kind,
            String code,
            Fault.Level level,
            Map<String, String> fields,
            int times,
            boolean executed,
            @Nullable Duration lasting) {
        Instant expires = lasting == null ? null : start.plus(lasting);
        account.arm(new Fault(account.nextFaultId(), service, kind, code, level, fields, 0, times, executed, expires));
    }

    @Override
    public void charge(Money amount) {
        Sale sale = new Sale(amount, code);
        script.add(new Deed(
                Duration.ZERO, Role.MERCHANT, "the till", () -> merchant().charge(sale)));
    }

    @Override
    public void password(Duration after) {
        script.add(new Deed(after, Role.BUYER, "the buyer", () -> {
            recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.ENTERS_PASSWORD));
            account.happens(new Event.PasswordEntered(code));
        }));
    }

    @Override
    public void queryUnknown() {
        script.add(new Deed(Duration.ZERO, Role.MERCHANT, "the probe", () -> {
            Probe probe = new Probe(
                    target.dialect,
                    target.server.uri(),
                    account.partner(),
                    StandardCharsets.UTF_8,
                    timeline,
                    target.threads);
            probe.query(
                    "OVNONE" + chance.alphanumeric(16),
                    signType,
                    merchantKeys.toSign(signType).orElseThrow());
        }));
    }

    @Override
    public Recording play() {
        if (played == null) {
            Act play = timeline.at(start, Role.MERCHANT, "the script of " + testCase.id(), this::perform);
            play.join();
            Instant end = timeline.now();
            claimGatewaySide(end);
            recorder.close(end);
            played = recorder.recording();
        }
        return played;
    }

    @Override
    public void close() {
        target.watchdog.forget(timeline);
        target.server.close(account);
        timeline.close();
        if (played == null) {
            recorder.close(timeline.now());
        }
    }

    /** What the gateway says in the end, of its own trades and of those that only the merchant speaks of. */
    private void claimGatewaySide(Instant end) {
        Set<String> unknown = new LinkedHashSet<>(claims.named());
        for (Trade trade : account.trades()) {
            unknown.remove(trade.merchantId());
            recorder.claim(
                    end,
                    Claim.GATEWAY,
                    Claim.end(
                            trade.merchantId(),
                            trade.alipayId(),
                            trade.status().name(),
                            trade.amount(),
                            trade.charged()));
        }
        for (String trade : unknown) {
            recorder.claim(
                    end,
                    Claim.GATEWAY,
                    Map.of(Claim.TRADE, trade, Claim.STATUS, Claim.NOT_EXIST, Claim.CHARGED, "false"));
        }
    }

    private void perform() {
        List<Act> acts = script.stream()
                .map(deed -> timeline.at(start.plus(deed.after()), deed.role(), deed.who(), deed.deed()))
                .toList();
        acts.forEach(timeline::await);
        Duration tail = testCase.tail();
        timeline.sleep(tail == null ? figures.duration(Figures.CASE_TAIL_VIRTUAL) : tail);
    }

    private Merchant merchant() {
        Declared declared = new Declared(
                figures.duration(Figures.PAY_TIMEOUT),
                figures.duration(Figures.QUERY_TIMEOUT),
                figures.duration(Figures.CANCEL_TIMEOUT),
                figures.duration(Figures.QUERY_FIRST),
                figures.duration(Figures.QUERY_INTERVAL),
                figures.duration(Figures.TILL_BUDGET),
                figures.count(Figures.QUERY_FAILURES),
                figures.duration(Figures.CANCEL_INTERVAL),
                figures.count(Figures.CANCEL_ATTEMPTS),
                figures.duration(Figures.JOB_INTERVAL));
        Conduct conduct = BrokenMerchants.named(target.settings.text(Settings.BROKEN))
                .map(broken -> broken.conduct().apply(declared))
                .orElseGet(() -> new Conduct(declared));
        return ReferenceMerchant.open(shop(), conduct, target.dialect, timeline, target.http, claims, chance);
    }

    private Shop shop() {
        return new Shop(
                target.server.uri(),
                account.partner(),
                signType,
                StandardCharsets.UTF_8,
                merchantKeys,
                figures.text(Figures.TRANS_NAME),
                Map.of(
                        "secondary_merchant_id", figures.text(Figures.SECONDARY_ID),
                        "secondary_merchant_name", figures.text(Figures.SECONDARY_NAME),
                        "secondary_merchant_industry", figures.text(Figures.SECONDARY_INDUSTRY),
                        "store_id", figures.text(Figures.STORE_ID),
                        "store_name", figures.text(Figures.STORE_NAME),
                        "terminal_id", figures.text(Figures.TERMINAL_ID)));
    }

    private Opening opening(String partner, long seed) {
        Catalogue catalogue = target.catalogue;
        List<Obligation> obligations = Stream.concat(
                        testCase.expected().stream().map(expectation -> obligation(expectation, false)),
                        catalogue.standing().stream().map(expectation -> obligation(expectation, true)))
                .toList();
        return new Opening(
                testCase.id(),
                testCase.origin(),
                obligations,
                testCase.allows(),
                catalogue.version(),
                catalogue.sha256(),
                target.tool,
                seed,
                timeline.clock(),
                target.settings.merchant(),
                target.settings.gateway(),
                partner,
                start);
    }

    private Obligation obligation(Expectation expectation, boolean standing) {
        Clause clause = target.catalogue.clause(expectation.clause());
        return new Obligation(expectation, clause.grade(), clause.weight(), standing);
    }

    private static Instant start(TestCase testCase, Figures figures) {
        LocalDateTime own = testCase.start();
        LocalDateTime local = own == null
                ? LocalDateTime.parse(
                        figures.text(Figures.CASE_START), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))
                : own;
        return local.toInstant(ZoneOffset.ofHours(8));
    }

    private record Deed(Duration after, Role role, String who, Runnable deed) {}
}
