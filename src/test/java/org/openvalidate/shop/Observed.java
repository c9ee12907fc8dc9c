package org.openvalidate.shop;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.config.Settings;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;
import org.openvalidate.run.Engine;
import org.openvalidate.run.Launch;
import org.openvalidate.workbook.WorkbookReader;

/** A run that observes a till in another process, with a short tail. */
final class Observed {

    static final String PARTNER = "2088101122136241";
    static final String MD5_KEY = "760bdzec6y9goq7ctyx96ezkz78287de";

    /** The workbook of the project. */
    static final Catalogue COMMITTED = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"));

    private static final Catalogue SHORT = shortened(COMMITTED);

    private final RunRecord record;
    private final String console;

    private Observed(RunRecord record, String console) {
        this.record = record;
        this.console = console;
    }

    /** What a till is configured with so that it calls the gateway on a port. */
    static Map<String, String> till(int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "TILL_GATEWAY",
                "http://127.0.0.1:" + port + "/gateway.do",
                "TILL_PARTNER",
                PARTNER,
                "TILL_SIGN_TYPE",
                "MD5",
                "TILL_MD5_KEY",
                MD5_KEY,
                "TILL_QUERY_INTERVAL",
                "PT3S",
                "TILL_BUDGET",
                "PT21S"));
        settings.putAll(more);
        return settings;
    }

    /** Plays cases against the till whose driver is there. */
    static Observed play(String cases, String driver, int port, Path reports, Map<String, String> more) {
        return play(cases, driver, port, reports, more, Map.of());
    }

    /** The same, going on with what was begun there. */
    static Observed resume(String cases, String driver, int port, Path reports, Map<String, String> more) {
        return play(cases, driver, port, reports, more, Map.of("resume", "true"));
    }

    /** @param options of the command line besides those that every such run has */
    static Observed play(
            String cases,
            String driver,
            int port,
            Path reports,
            Map<String, String> more,
            Map<String, String> options) {
        return play(cases, driver, port, reports, more, options, Path.of("features"));
    }

    /** @param features where the scenarios stand */
    static Observed play(
            String cases,
            String driver,
            int port,
            Path reports,
            Map<String, String> more,
            Map<String, String> options,
            Path features) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ALIPAY_PARTNER",
                PARTNER,
                "ALIPAY_SIGN_TYPE",
                "MD5",
                "ALIPAY_MD5_KEY",
                MD5_KEY,
                "MERCHANT_DRIVER_URL",
                driver,
                "MERCHANT_DRIVER_TOKEN",
                StartedTill.TOKEN,
                "GATEWAY_PORT",
                String.valueOf(port),
                "GATEWAY_HTTPS_PORT",
                "0"));
        environment.putAll(more);
        Map<String, String> given = new HashMap<>(
                Map.of("merchant", "external", "cases", cases, "reports", reports.toString(), "wait", "PT10S"));
        given.putAll(options);
        Settings settings = Settings.resolve(given, new Properties(), environment);
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        Engine.play(Launch.of(settings, SHORT, features, new PrintStream(console, true, StandardCharsets.UTF_8)));
        return new Observed(RunLog.read(reports, COMMITTED), console.toString(StandardCharsets.UTF_8));
    }

    /** What became of a case. */
    CaseResult result(String id) {
        return record.cases().stream()
                .filter(each -> each.testCase().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A line for each case: id, verdict and, where it did not pass, the reason. */
    List<String> verdicts() {
        return record.cases().stream().map(Observed::line).toList();
    }

    private static String line(CaseResult result) {
        String line = result.testCase().id() + " " + result.verdict();
        return result.verdict() == Verdict.PASSED ? line : line + " " + result.reason();
    }

    RunRecord record() {
        return record;
    }

    String console() {
        return console;
    }

    private static Catalogue shortened(Catalogue catalogue) {
        Map<String, String> figures = new HashMap<>(catalogue.figures().values());
        figures.put(Figures.CASE_TAIL_REAL, "1 s");
        return new Catalogue(
                catalogue.file(),
                catalogue.version(),
                catalogue.sha256(),
                catalogue.cases(),
                catalogue.clauses(),
                new Figures(figures),
                catalogue.suggestions(),
                catalogue.questionnaire(),
                catalogue.errors(),
                catalogue.journeys());
    }
}
