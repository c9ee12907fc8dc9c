package org.openvalidate.target.observed;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.merchant.Tester;
import org.openvalidate.merchant.external.Driver;
import org.openvalidate.operator.CaseLeft;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.target.CaseOpening;
import org.openvalidate.target.KnownKeys;
import org.openvalidate.target.Stage;
import org.openvalidate.target.Strangers;
import org.openvalidate.target.Target;
import org.openvalidate.target.Unjudged;
import org.openvalidate.target.buyer.Wallets;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.time.Secret;

/**
 * A merchant's own system in real time, whatever it calls as its gateway. One account for the whole run, so that what the
 * merchant's background job brings late finds its trade; the cases come one at a time.
 */
public final class Observation implements Target {

    private static final Duration DRIVER_PATIENCE = Duration.ofSeconds(15);
    private static final Duration LETTING_GO = Duration.ofSeconds(5);
    private static final int SALT_LENGTH = 40;

    final Settings settings;
    final Catalogue catalogue;
    final Path recordings;
    final String tool;
    final Dialect dialect = new LegacyDialect();
    final RealTimeline timeline = new RealTimeline();
    final ObservedAccount account;
    final Redactor redactor;
    final String salt = Secret.text(SALT_LENGTH);
    final Fingerprint fingerprint = new Fingerprint(salt);
    final Attribution attribution;
    final Post post;
    final Optional<Driver> driver;
    private final Optional<Desk> desk;
    private final Strangers strangers;
    private final CarPark parked;
    private final Path authority;
    private final String absent;

    /**
     * @param gate which gateway it is led to
     * @param tester the person beside the run
     * @param desk of the tester who works the till where no driver does
     */
    public Observation(
            Settings settings,
            Catalogue catalogue,
            Path recordings,
            String tool,
            PrintStream console,
            Gate gate,
            Tester tester,
            Optional<Desk> desk) {
        Surroundings around = settings.surroundings();
        Figures figures = catalogue.figures();
        this.settings = settings;
        this.desk = desk;
        this.catalogue = catalogue;
        this.recordings = recordings;
        this.tool = tool;
        this.account = ObservedAccount.of(around, figures, gate.known().apply(around));
        List<String> secrets = new ArrayList<>(around.secrets());
        secrets.addAll(List.of(account.md5Key(), KeyFormat.oneLine(KnownKeys.GATEWAY.getPrivate())));
        Wallets.of(around).all().forEach(secrets::add);
        this.redactor = new Redactor(secrets);
        this.strangers = new Strangers(recordings, fingerprint, settings.gateway());
        this.attribution = new Attribution(dialect, strangers);
        this.parked = CarPark.open(recordings.resolveSibling(CarPark.FILE), redactor);
        attribution.recall(parked.earlier().owners());
        Entrance entrance = Entrance.of(around, recordings, timeline.now());
        this.authority = entrance.authority();
        this.post = gate.post()
                .apply(new Premises(
                        settings,
                        catalogue,
                        tool,
                        recordings,
                        dialect,
                        timeline,
                        account,
                        fingerprint,
                        entrance.listening(),
                        attribution,
                        strangers,
                        parked.earlier(),
                        tester,
                        redactor,
                        this::keeps,
                        console,
                        desk.map(Desk::phones).orElse("")));
        desk.ifPresent(each -> post.freePlay().ifPresent(each::offersFreePlay));
        this.driver = Optional.of(around.text(Variable.MERCHANT_DRIVER_URL))
                .filter(url -> !url.isEmpty())
                .map(url -> new Driver(
                        URI.create(url.replaceAll("/+$", "")),
                        around.text(Variable.MERCHANT_DRIVER_TOKEN),
                        DRIVER_PATIENCE,
                        timeline));
        this.absent = await(console);
    }

    @Override
    public Stage open(TestCase testCase) {
        if (testCase.kind() != CaseKind.ATTESTATION) {
            if (!absent.isEmpty()) {
                throw new Unjudged(Unjudged.Kind.UNDECIDED, absent);
            }
            post.ready();
        }
        Optional<Kept> kept = parked.find(testCase.id());
        kept.filter(each -> !comesInTime(each.due())).ifPresent(each -> {
            throw Parked.until(each.due());
        });
        return new ObservedStage(new ObservedCase(this, testCase, kept.filter(Kept::started), begun(testCase)));
    }

    /** The tester who has begun the case, where one works the till. */
    private Optional<CasePlay> begun(TestCase testCase) {
        boolean signed = desk.isPresent() && testCase.kind() == CaseKind.ATTESTATION;
        if (driver.isPresent() && !signed) {
            return Optional.empty();
        }
        if (desk.isEmpty()) {
            throw new Unjudged(
                    Unjudged.Kind.NOT_RUN,
                    "This till has no test driver (MERCHANT_DRIVER_URL), and acceptance.unattended says that nobody works it by hand.");
        }
        try {
            CasePlay play = desk.get().open(testCase);
            Rounds.keep(recordings, play);
            return Optional.of(play);
        } catch (CaseLeft left) {
            throw HandPlay.unplayed(left);
        }
    }

    @Override
    public boolean keeps(String caseId) {
        return parked.find(caseId).isPresent();
    }

    /** Where the tester is met who is beside the run; empty where nobody is. */
    Optional<Desk> desk() {
        return desk;
    }

    /** The reports folder. */
    Path reports() {
        return Objects.requireNonNull(recordings.toAbsolutePath().getParent());
    }

    /** Whether it is worth waiting for. */
    boolean comesInTime(Instant due) {
        return !due.isAfter(timeline.now().plus(settings.patience()));
    }

    /** A case is to wait; it goes on in this run's next part. */
    Unjudged park(Kept kept) {
        parked.put(kept, attribution.owners(), post.state());
        return Parked.until(kept.due());
    }

    /** A case that was parked has come to its end. */
    void unpark(String caseId) {
        parked.take(caseId, attribution.owners(), post.state());
    }

    @Override
    public Recording attested(TestCase testCase, List<Attestation> words) {
        CaseRecorder recorder = CaseRecorder.open(
                recordings,
                CaseOpening.attested(
                        testCase, catalogue, settings, tool, account.partner(), timeline.clock(), timeline.now()),
                new FactStamper(dialect, account.gatewayKeys(), account.merchantKeys(), fingerprint),
                redactor);
        words.forEach(recorder::attest);
        recorder.close(timeline.now());
        return recorder.recording();
    }

    @Override
    public List<String> outside() {
        return strangers.services();
    }

    /** Why nothing may have been seen of a case. */
    String silence() {
        String shown = settings.surroundings().text(Variable.GATEWAY_PUBLIC_URL);
        return Silence.reason(
                shown.isEmpty() ? post.uri().toString() : shown,
                account.partner(),
                strangers.sights().keySet(),
                post.failedHandshakes());
    }

    @Override
    public void close() {
        timeline.release(LETTING_GO);
        timeline.close();
        post.close();
        strangers.close();
    }

    /** Waits until the merchant's system answers; what it said last where it never did. */
    private String await(PrintStream console) {
        Lang lang = Lang.of(settings.lang());
        Directions.lines(account, post, authority.toString(), settings.surroundings(), lang)
                .forEach(console::println);
        console.flush();
        return driver.map(each -> new Arrival(each, timeline, this::seen, account.partner(), lang)
                        .await(settings.patience(), console))
                .orElse("");
    }

    /** What came over each route so far. */
    private Routes seen(int answers) {
        return new Routes(answers, strangers.sights(), post.failedHandshakes().size());
    }
}
