package org.openvalidate.target.sandbox;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.merchant.Tester;
import org.openvalidate.probe.Maintenance;
import org.openvalidate.target.Stage;
import org.openvalidate.target.Target;
import org.openvalidate.target.Unjudged;
import org.openvalidate.target.buyer.Hands;
import org.openvalidate.target.buyer.HandsWallet;
import org.openvalidate.target.buyer.Wallet;
import org.openvalidate.target.buyer.WalletCommand;
import org.openvalidate.target.buyer.Wallets;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.time.Secret;
import org.openvalidate.time.Timeline;

/**
 * The reference merchant against a gateway that is not ours, in real time. The cases come one at a time, with a pause between
 * them; what they leave paid is given back in the end.
 */
public final class Sandbox implements Target {

    private static final int SALT_LENGTH = 40;
    private static final Duration BETWEEN_CASES = Duration.ofSeconds(1);

    final Settings settings;
    final Catalogue catalogue;
    final Path recordings;
    final String tool;
    final Dialect dialect = new LegacyDialect();
    final RealTimeline timeline = new RealTimeline();
    final SandboxAccount account;
    private final Hands hands;
    final Redactor redactor;
    final String salt = Secret.text(SALT_LENGTH);
    final Fingerprint fingerprint = new Fingerprint(salt);
    final HttpClient http;
    final Doorbell doorbell;
    final CleanUp cleanUp = new CleanUp(dialect);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sandbox");
        thread.setDaemon(true);
        return thread;
    });
    private final Maintenance maintenance;
    private final PrintStream console;
    private boolean begun;

    public Sandbox(
            Settings settings, Catalogue catalogue, Path recordings, String tool, Tester tester, PrintStream console) {
        Surroundings around = settings.surroundings();
        this.settings = settings;
        this.catalogue = catalogue;
        this.recordings = recordings;
        this.tool = tool;
        this.console = console;
        this.account = SandboxAccount.of(around);
        Wallets wallets = Wallets.of(around);
        this.hands = new Hands(wallets, tester);
        List<String> secrets = new ArrayList<>(around.secrets());
        wallets.all().forEach(secrets::add);
        this.redactor = new Redactor(secrets);
        this.maintenance =
                Maintenance.read(around.text(Variable.ALIPAY_MAINTENANCE)).orElseThrow();
        this.http = GatewayClient.open(around);
        this.doorbell = Doorbell.hang(around, threads);
    }

    @Override
    public Stage open(TestCase testCase) {
        if (begun) {
            timeline.sleep(BETWEEN_CASES);
        }
        begun = true;
        maintenance.endAfter(timeline.now()).ifPresent(end -> {
            throw new Unjudged(
                    Unjudged.Kind.UNDECIDED,
                    "The sandbox is maintained until " + end + " GMT+8 (ALIPAY_MAINTENANCE); run it again afterwards.");
        });
        return new SandboxStage(this, testCase);
    }

    @Override
    public List<String> outside() {
        return List.of();
    }

    @Override
    public String redacted(String text) {
        return redactor.redact(text);
    }

    @Override
    public void close() {
        new Sweep(
                        settings,
                        catalogue,
                        recordings,
                        tool,
                        account.currency(),
                        dialect,
                        timeline,
                        fingerprint,
                        redactor,
                        console)
                .hold(cleanUp, new DirectVoice(account, way(timeline), dialect, timeline));
        doorbell.close();
        timeline.close();
        threads.shutdownNow();
    }

    /** Whoever holds the buyer's wallet in a case: a program of the user's where one is named, else a person. */
    Wallet wallet(String caseId, Timeline time) {
        String command = settings.surroundings().text(Variable.BUYER_COMMAND);
        return command.isEmpty() ? new HandsWallet(hands, caseId) : new WalletCommand(command, time);
    }

    /** To the gateway, or to its backup. */
    Way way(Timeline time) {
        return Way.of(settings.surroundings(), http, time);
    }

    /** The harness's own voice on a line. */
    SandboxProbe probe(RecordedLine line) {
        return new SandboxProbe(dialect, line, account.gateway(), account.partner(), account.merchantKeys());
    }
}
