package org.openvalidate.target;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.State;
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
    private final Script script = new Script();
    private SignType signType = SignType.MD5;
    private String code = "";
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
        this.merchantKeys =
                KeyRing.of(md5Key, Rehearsal.MERCHANT_PAIR.getPrivate(), Rehearsal.GATEWAY_PAIR.getPublic());
        KeyRing gatewayKeys =
                KeyRing.of(md5Key, Rehearsal.GATEWAY_PAIR.getPrivate(), Rehearsal.MERCHANT_PAIR.getPublic());
        Redactor redactor = target.redactor.and(List.of(md5Key));
        this.fingerprint = target.fingerprint;
        this.recorder = CaseRecorder.open(
                target.recordings,
                CaseOpening.of(testCase, target, papers.partner(), timeline.clock(), start),
                new FactStamper(target.dialect, gatewayKeys, merchantKeys, fingerprint),
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
    public void signWith(String type) {
        signType = SignType.valueOf(type);
    }

    @Override
    public void buyer(Behaviour behaviour, int digits) {
        code = Papers.code(chance, digits);
        account.admit(code, behaviour);
        recorder.buyer(start, BuyerAct.showsCode(code, fingerprint));
    }

    @Override
    public void fault(Fault fault) {
        account.arm(fault);
    }

    @Override
    public void fault(Fault fault, Duration lasting) {
        account.arm(fault.until(start.plus(lasting)));
    }

    @Override
    public void charge(Money amount) {
        Sale sale = new Sale(amount, code);
        script.append(Duration.ZERO, Role.MERCHANT, "the till", () -> merchant().charge(sale));
    }

    @Override
    public void password(Duration after) {
        script.append(after, Role.BUYER, "the buyer", () -> {
            recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.ENTERS_PASSWORD));
            account.happens(new Event.PasswordEntered(code));
        });
    }

    @Override
    public void queryUnknown() {
        script.append(Duration.ZERO, Role.MERCHANT, "the probe", () -> {
            Probe probe =
                    new Probe(target.dialect, target.server.uri(), account.partner(), StandardCharsets.UTF_8, timeline);
            probe.query(
                    "OVNONE" + chance.alphanumeric(16),
                    signType,
                    merchantKeys.toSign(signType).orElseThrow());
        });
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

    private Duration tail() {
        Duration own = testCase.tail();
        return own == null ? figures.duration(Figures.CASE_TAIL_VIRTUAL) : own;
    }

    private Merchant merchant() {
        Declared declared = ReferenceShop.declared(figures);
        Conduct conduct = BrokenMerchants.named(target.settings.text(Settings.BROKEN))
                .map(broken -> broken.conduct().apply(declared))
                .orElseGet(() -> new Conduct(declared));
        Shop shop = ReferenceShop.shop(figures, target.server.uri(), account.partner(), signType, merchantKeys);
        return ReferenceMerchant.open(shop, conduct, target.dialect, timeline, target.http, claims, chance);
    }
}
