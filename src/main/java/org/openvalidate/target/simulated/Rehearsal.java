package org.openvalidate.target.simulated;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.merchant.NotifyServer;
import org.openvalidate.target.KnownKeys;
import org.openvalidate.target.Papers;
import org.openvalidate.target.Stage;
import org.openvalidate.target.Strangers;
import org.openvalidate.target.Target;
import org.openvalidate.time.Watchdog;

/**
 * The reference merchant against the simulated gateway in virtual time. One server; an account, a clock and a recording
 * of its own for each case, so that cases run beside each other and never meet.
 */
public final class Rehearsal implements Target {

    /** The first probe of a run loads its whole library in between, on a busy machine for more than ten seconds. */
    private static final Duration STANDSTILL = Duration.ofSeconds(30);

    final Settings settings;
    final Catalogue catalogue;
    final Path recordings;
    final String tool;
    final Dialect dialect = new LegacyDialect();
    final Redactor redactor = new Redactor(KnownKeys.secrets());
    final Watchdog watchdog = Watchdog.every(STANDSTILL);
    final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "rehearsal");
        thread.setDaemon(true);
        return thread;
    });
    final HttpClient http;
    final Strangers strangers;
    final GatewayServer server;
    final NotifyServer notices;
    final Fingerprint fingerprint;

    public Rehearsal(Settings settings, Catalogue catalogue, Path recordings, String tool) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.recordings = recordings;
        this.tool = tool;
        this.notices = NotifyServer.start(threads);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .proxy(notices.way())
                .build();
        this.fingerprint = Papers.fingerprint(settings.seed());
        this.strangers = new Strangers(recordings, fingerprint);
        this.server = GatewayServer.start(0, dialect, strangers, notices.way());
    }

    @Override
    public String redacted(String text) {
        return redactor.redact(text);
    }

    @Override
    public List<String> outside() {
        return strangers.services();
    }

    @Override
    public Stage open(TestCase testCase) {
        return new RehearsalStage(this, testCase);
    }

    @Override
    public void close() {
        watchdog.close();
        server.close();
        notices.close();
        strangers.close();
        threads.shutdownNow();
    }
}
