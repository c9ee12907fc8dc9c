package org.openvalidate.shop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.config.Settings;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;
import org.openvalidate.run.Engine;
import org.openvalidate.run.Launch;
import org.openvalidate.workbook.WorkbookReader;

/** A run whose till is worked by hand, beside the test that is its tester. Trades expire soon and no case has a tail. */
final class HandRun {

    private static final Catalogue COMMITTED = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"));
    private static final Path FEATURES = Path.of("features");
    private static final int TRIES = 1200;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Path reports;
    private CompletableFuture<Void> run = CompletableFuture.completedFuture(null);

    private HandRun(Path reports) {
        this.reports = reports;
    }

    /**
     * Begins one.
     *
     * @param port of the gateway
     * @param more settings of the surroundings
     */
    static HandRun begin(String cases, int port, Path reports, Map<String, String> more) {
        return begin(cases, port, reports, more, "false", FEATURES);
    }

    /** The same, in a hurry: what is to be done after half a minute is asked for after a few seconds. */
    static HandRun hurried(String cases, int port, Path reports, Map<String, String> more) throws IOException {
        return begin(cases, port, reports, more, "false", Hurried.in(reports.resolveSibling("hurried")));
    }

    /** The same on another day: goes on with what was left there. */
    static HandRun resume(String cases, int port, Path reports, Map<String, String> more) {
        return begin(cases, port, reports, more, "true", FEATURES);
    }

    private static HandRun begin(
            String cases, int port, Path reports, Map<String, String> more, String resume, Path features) {
        HandRun begun = new HandRun(reports);
        begun.run = CompletableFuture.runAsync(() -> begun.play(cases, port, more, resume, features));
        return begun;
    }

    private void play(String cases, int port, Map<String, String> more, String resume, Path features) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ALIPAY_PARTNER",
                Observed.PARTNER,
                "ALIPAY_SIGN_TYPE",
                "MD5",
                "ALIPAY_MD5_KEY",
                Observed.MD5_KEY,
                "GATEWAY_PORT",
                String.valueOf(port),
                "GATEWAY_HTTPS_PORT",
                "0",
                "OPERATOR_PORT",
                "0"));
        environment.putAll(more);
        Settings settings = Settings.resolve(
                Map.of(
                        "merchant",
                        "external",
                        "cases",
                        cases,
                        "reports",
                        reports.toString(),
                        "wait",
                        "PT60S",
                        "resume",
                        resume),
                new Properties(),
                environment);
        PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
        Engine.play(Launch.of(settings, quick(), features, console));
    }

    private static Catalogue quick() {
        Map<String, String> figures = new HashMap<>(COMMITTED.figures().values());
        figures.put(Figures.CASE_TAIL_REAL, "0 s");
        figures.put(Figures.PAY_EXPIRY, "2 s");
        return new Catalogue(
                COMMITTED.file(),
                COMMITTED.version(),
                COMMITTED.sha256(),
                COMMITTED.cases(),
                COMMITTED.clauses(),
                new Figures(figures),
                COMMITTED.suggestions());
    }

    /** Where the page is, as soon as the console says it. */
    URI address() throws InterruptedException {
        return URI.create(said("browser: (http://\\S+)"));
    }

    /** What stands on the console, as soon as it does: the last that fits. */
    String said(String pattern) throws InterruptedException {
        for (int tries = 0; tries < TRIES; tries++) {
            Matcher found = Pattern.compile(pattern).matcher(said.toString(StandardCharsets.UTF_8));
            String last = "";
            while (found.find()) {
                last = found.group(1);
            }
            if (!last.isEmpty()) {
                return last;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("the console never said " + pattern + ": " + said);
    }

    /** Waits for its end. */
    void end() throws Exception {
        run.get(60, TimeUnit.SECONDS);
    }

    RunRecord record() {
        return RunLog.read(reports, COMMITTED);
    }
}
