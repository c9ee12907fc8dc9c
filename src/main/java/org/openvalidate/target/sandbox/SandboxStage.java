package org.openvalidate.target.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Recording;
import org.openvalidate.merchant.Conducts;
import org.openvalidate.merchant.ReferenceMerchant;
import org.openvalidate.merchant.Shop;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.fetch.Fetched;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.target.CaseOpening;
import org.openvalidate.target.Claims;
import org.openvalidate.target.Errand;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.LatestCalls;
import org.openvalidate.target.Probing;
import org.openvalidate.target.ReferenceSide;
import org.openvalidate.target.ReferenceStage;
import org.openvalidate.target.Unjudged;
import org.openvalidate.target.buyer.Hands;
import org.openvalidate.target.buyer.Wallet;
import org.openvalidate.time.Chance;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.time.Role;
import org.openvalidate.time.Unanswered;

/** One case of the reference merchant at a gateway that is not ours, in real time. */
final class SandboxStage extends ReferenceStage {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Sandbox target;
    private final TestCase testCase;
    private final Figures figures;
    private final RealTimeline timeline;
    private final Chance chance;
    private final CaseRecorder recorder;
    private final LatestCalls calls;
    private final Reviews reviews;
    private final Sold sold;
    private final RecordedLine line;
    private final SandboxProbe probe;
    private final Wallet wallet;
    private final SandboxSide gateway;
    private final Claims claims;
    private final CaseEnd end;
    private final ReferenceSide merchant;
    private boolean asked;
    private Duration longest = Duration.ZERO;
    private @Nullable Recording played;

    SandboxStage(Sandbox target, TestCase testCase) {
        // what is named here must be new to the sandbox, in whatever run and with whatever seed
        this(target, testCase, Chance.of(target.settings.seed(), target.salt + testCase.id()), new RealTimeline());
    }

    private SandboxStage(Sandbox target, TestCase testCase, Chance chance, RealTimeline timeline) {
        super(target.catalogue.figures(), target.dialect, chance, Period.day(timeline.now()));
        this.target = target;
        this.testCase = testCase;
        this.chance = chance;
        this.timeline = timeline;
        this.figures = target.catalogue.figures();
        SandboxAccount account = target.account;
        Instant start = timeline.now();
        this.recorder = CaseRecorder.open(
                target.recordings,
                CaseOpening.of(
                        testCase,
                        target.catalogue,
                        target.settings,
                        target.tool,
                        account.partner(),
                        timeline.clock(),
                        start),
                new FactStamper(target.dialect, account.gatewayKeys(), account.merchantKeys(), target.fingerprint),
                target.redactor);
        this.calls = new LatestCalls(recorder);
        this.sold = target.cleanUp.ofCase(testCase.id());
        this.reviews = new Reviews(target.dialect, calls);
        this.line =
                new RecordedLine(target.way(timeline), target.dialect, account.merchantKeys(), timeline, reviews, sold);
        this.probe = target.probe(line);
        this.wallet = target.wallet(testCase.id(), timeline);
        this.gateway = new SandboxSide(
                wallet,
                sold,
                line,
                recorder,
                timeline,
                target.fingerprint,
                new ForeignCashier(wallet, new SandboxBrowser(line)::open, recorder, timeline));
        this.claims = new Claims(recorder, timeline);
        this.end = new CaseEnd(target, timeline, recorder, line, sold);
        URI folder = target.doorbell.listen(
                account.partner(),
                timeline,
                new NoticeIn(
                        target.dialect,
                        timeline,
                        recorder,
                        gateway,
                        request -> merchant().reach(request))::reach);
        this.merchant = new ReferenceSide(
                target.settings,
                figures,
                new ReferenceSide.Account(
                        account.gateway(), folder, account.partner(), account.merchantKeys(), account.currency()),
                differing -> account.signType(),
                timeline,
                this::opened);
    }

    @Override
    public void signWith(String type) {
        SignType own = target.account.signType();
        if (!own.name().equals(type)) {
            throw new Unjudged(
                    Unjudged.Kind.NOT_RUN,
                    "The case is about " + type + ", and ALIPAY_SIGN_TYPE says that this account is signed for " + own
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
    public void ask(Duration after, String who, Errand errand) {
        super.ask(after, who, errand);
        asked = true;
    }

    @Override
    public void happen(Duration after, Role role, String who, Consumer<GatewaySide> act) {
        if (role == Role.BUYER && !wallet.attended()) {
            comes(after);
            throw Hands.unattended("The run is unattended.");
        }
        super.happen(after, role, who, act);
    }

    @Override
    protected Probing probing() {
        SandboxAccount account = target.account;
        return new Probing(
                probe.voice(account.signType()),
                account.partner(),
                account.signType(),
                account.merchantKeys(),
                timeline,
                chance);
    }

    @Override
    protected void probed(String service, Map<String, String> fields) {
        probe.call(service, fields, target.account.signType(), key());
    }

    @Override
    protected ReferenceSide merchant() {
        return merchant;
    }

    @Override
    protected LatestCalls calls() {
        return calls;
    }

    @Override
    protected CaseRecorder recorder() {
        return recorder;
    }

    @Override
    protected RealTimeline timeline() {
        return timeline;
    }

    @Override
    public Recording play() {
        if (played == null) {
            perform();
            linger();
            end.freeze();
            played = recorder.recording();
        }
        return played;
    }

    @Override
    public void close() {
        target.doorbell.forget(target.account.partner());
        if (played == null) {
            end.freeze();
        }
    }

    /** A person, a merchant who waits for the end of quiet hours: nobody may hold up a run for longer than it allows. */
    private void perform() {
        Duration budget = longest.plus(figures.duration(Figures.TILL_BUDGET)).plus(target.settings.patience());
        try {
            boolean unused = timeline.call("the case", budget, () -> {
                script.perform(timeline, timeline.now(), Duration.ZERO);
                return true;
            });
        } catch (Unanswered broken) {
            if (broken.timedOut() && end.buyersStayAway()) {
                return;
            }
            if (broken.timedOut()) {
                throw new Unjudged(
                        Unjudged.Kind.UNDECIDED,
                        "The case had not come to its end after " + Span.of(budget)
                                + "; refunds wait from 00:00 to 01:30 GMT+8, and acceptance.wait bounds every case.");
            }
            throw broken.getCause() instanceof RuntimeException own
                    ? own
                    : new HarnessFault("The case broke off.", broken);
        }
    }

    /**
     * A row's own tail is for what the merchant's job has still to bring: over as soon as every trade and every review
     * has its end. Who was asked for nothing brings nothing.
     */
    private void linger() {
        Duration own = testCase.tail();
        Instant until = own == null ? timeline.now() : timeline.now().plus(own);
        while ((claims.anyPending() || reviews.anyOpen()) && timeline.now().isBefore(until)) {
            timeline.sleep(BETWEEN_LOOKS);
        }
        if (asked) {
            timeline.sleep(figures.duration(Figures.CASE_TAIL_REAL));
        }
    }

    /** Time is real: what comes tomorrow is no matter of this run. */
    @Override
    protected void comes(Duration after) {
        longest = after.compareTo(longest) > 0 ? after : longest;
        Duration patience = target.settings.patience();
        if (after.compareTo(patience) > 0) {
            throw new Unjudged(
                    Unjudged.Kind.NOT_RUN,
                    "The case waits " + Span.of(after) + " in real time, longer than acceptance.wait allows ("
                            + Span.of(patience) + ").");
        }
    }

    private Key key() {
        return target.account.merchantKeys().toSign(target.account.signType()).orElseThrow();
    }

    private ReferenceMerchant opened(Shop shop, Conducts conducts) {
        return ReferenceMerchant.open(
                shop,
                conducts,
                target.dialect,
                timeline,
                line,
                claims,
                chance,
                statement -> new Fetched.NotYet("the sandbox has no files to fetch", true));
    }
}
