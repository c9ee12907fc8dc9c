package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.config.Settings;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.Verdict;
import org.openvalidate.run.Engine;
import org.openvalidate.run.Launch;
import org.openvalidate.run.Replay;
import org.openvalidate.target.Outsider;
import org.openvalidate.workbook.WorkbookReader;

/** One merchant and one case in three ways, and what must be alike. */
final class Parity {

    /** A merchant that is neither broken nor differing. */
    static final String NONE = "-";

    private static final Catalogue CATALOGUE = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"));

    private final Path folder;

    Parity(Path folder) {
        this.folder = folder;
    }

    /** Rehearses, observes and replays; the same must be found each time. */
    void holds(String caseId, String broken, String differing) throws IOException {
        CaseResult rehearsed = rehearsed(caseId, broken, differing);
        CaseResult observed = observed(caseId, broken, differing);
        Replay replayed = Replay.of(RecordingReader.read(folder.resolve("observed/recording/" + caseId + ".jsonl")));

        assertThat(violated(observed)).as(observed.reason()).isEqualTo(violated(rehearsed));
        assertThat(unattested(observed)).as(observed.reason()).isEqualTo(rehearsed.verdict());
        assertThat(replayed.verdict()).isEqualTo(observed.verdict());
        assertThat(replayed.reason()).isEqualTo(observed.reason());
        assertThat(replayed.findings()).isEqualTo(observed.findings());
    }

    private CaseResult observed(String caseId, String broken, String differing) throws IOException {
        int port = Observed.freePort();
        try (Started outsider = Started.program(
                folder.resolve("errors.txt"),
                Map.of(),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Outsider.class.getName(),
                "http://127.0.0.1:" + port + "/gateway.do",
                Observed.PARTNER,
                Observed.MD5_KEY,
                broken,
                differing)) {
            String driver = outsider.ready().path("driver").asText();
            return Observed.play(caseId, driver, port, folder.resolve("observed"), Map.of())
                    .result(caseId);
        }
    }

    private CaseResult rehearsed(String caseId, String broken, String differing) {
        Map<String, String> options = new HashMap<>(Map.of(
                "cases",
                caseId,
                "parallel",
                "1",
                "reports",
                folder.resolve("rehearsed").toString()));
        if (!broken.equals(NONE)) {
            options.put("broken", broken);
        }
        if (!differing.equals(NONE)) {
            options.put("differing", differing);
        }
        Settings settings = Settings.resolve(options, new Properties());
        PrintStream unheard = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Engine.play(Launch.of(settings, CATALOGUE, Path.of("features"), unheard));
        return RunLog.read(settings.reports(), CATALOGUE).cases().get(0);
    }

    private static List<String> violated(CaseResult result) {
        return result.findings().stream()
                .filter(each -> each.blocking() && each.outcome() == Outcome.VIOLATED)
                .map(Finding::check)
                .toList();
    }

    /** What a person must attest is asked of an observed system only. */
    private static Verdict unattested(CaseResult result) {
        boolean onlyAttested = result.findings().stream()
                .filter(each -> each.blocking() && each.outcome() == Outcome.UNPROVEN)
                .allMatch(each -> each.check().startsWith("attested."));
        return result.verdict() == Verdict.INCONCLUSIVE && onlyAttested ? Verdict.PASSED : result.verdict();
    }
}
