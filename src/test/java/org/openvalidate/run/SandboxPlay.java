package org.openvalidate.run;

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
import org.openvalidate.merchant.Tester;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;
import org.openvalidate.target.opening.Targets;

/**
 * A run of the reference merchant against a gateway in another process. The workbook's tail in real time is a second here:
 * who waits for nothing need not wait for long.
 */
record SandboxPlay(RunRecord record, String console) {

    private static final Catalogue SHORT = shortened(Play.CATALOGUE);

    static SandboxPlay of(String cases, Path reports, Map<String, String> environment, Tester tester) {
        return of(cases, reports, environment, tester, () -> {});
    }

    /** @param meanwhile what comes to pass once the doctor has let the run begin */
    static SandboxPlay of(
            String cases, Path reports, Map<String, String> environment, Tester tester, Runnable meanwhile) {
        Settings settings = settings(cases, reports, environment);
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        Launch launch = Launch.of(settings, SHORT, Path.of("features"), out);
        Targets.preflight(settings);
        meanwhile.run();
        Engine.play(
                launch,
                () -> launch.open(recordings -> Targets.open(settings, SHORT, recordings, Launch.TOOL, out, tester)));
        return new SandboxPlay(RunLog.read(reports, Play.CATALOGUE), console.toString(StandardCharsets.UTF_8));
    }

    static Settings settings(String cases, Path reports, Map<String, String> environment) {
        return Settings.resolve(
                Map.of("gateway", "sandbox", "cases", cases, "reports", reports.toString()),
                new Properties(),
                environment);
    }

    /** A line for each case: id, verdict and, where it did not pass, the reason. */
    List<String> verdicts() {
        return record.cases().stream().map(SandboxPlay::line).toList();
    }

    private static String line(CaseResult result) {
        String line = result.testCase().id() + " " + result.verdict();
        return result.verdict() == Verdict.PASSED ? line : line + " " + result.reason();
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
                catalogue.suggestions());
    }
}
