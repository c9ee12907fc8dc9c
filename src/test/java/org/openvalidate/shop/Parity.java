package org.openvalidate.shop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
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
import org.openvalidate.testkit.FreePort;
import org.openvalidate.workbook.WorkbookReader;

/** One merchant and one case in three ways, and what must be alike. */
final class Parity {

    /** A merchant that is neither broken nor differing. */
    static final String NONE = "-";

    private static final Catalogue CATALOGUE = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"));

    /** What a row lets pass between two acts, such as the minutes after which a till is asked to cancel. */
    private static final String PATIENCE = "PT10M";

    private final Path folder;

    Parity(Path folder) {
        this.folder = folder;
    }

    /** Rehearses, observes and replays. */
    Thrice play(String caseId, String broken, String differing) throws IOException {
        return play(caseId, broken, differing, Map.of());
    }

    /** @param answers what the merchant declares of itself, by question */
    Thrice play(String caseId, String broken, String differing, Map<String, String> answers) throws IOException {
        Map<String, String> declared = answers.isEmpty() ? Map.of() : Map.of("answers", file(answers));
        CaseResult rehearsed = rehearsed(caseId, broken, differing, declared);
        CaseResult observed = observed(caseId, broken, differing, declared);
        Replay replayed = Replay.of(RecordingReader.read(folder.resolve("observed/recording/" + caseId + ".jsonl")));
        return new Thrice(
                new Judged(rehearsed.verdict(), violated(rehearsed), ""),
                new Judged(unattested(observed), violated(observed), observed.reason()),
                new Recorded(observed.verdict(), observed.reason(), observed.findings()),
                new Recorded(replayed.verdict(), replayed.reason(), replayed.findings()));
    }

    /** What became of one case in three ways. */
    record Thrice(Judged rehearsed, Judged observed, Recorded recorded, Recorded replayed) {}

    /**
     * What must be alike whether the merchant is rehearsed or observed.
     *
     * @param violated the blocking rules
     * @param reason for whoever reads why they differ; not compared
     */
    record Judged(Verdict verdict, List<String> violated, String reason) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Judged judged && judged.verdict == verdict && judged.violated.equals(violated);
        }

        @Override
        public int hashCode() {
            return Objects.hash(verdict, violated);
        }
    }

    /** What must be alike to the letter between a run and its replay. */
    record Recorded(Verdict verdict, String reason, List<Finding> findings) {}

    private String file(Map<String, String> answers) throws IOException {
        return Files.write(
                        folder.resolve("answers.txt"),
                        answers.entrySet().stream()
                                .map(each -> each.getKey() + " = " + each.getValue())
                                .toList())
                .toString();
    }

    private CaseResult observed(String caseId, String broken, String differing, Map<String, String> declared)
            throws IOException {
        int port = FreePort.next();
        try (Started outsider = Started.program(
                folder.resolve("errors.txt"),
                Map.of(),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Outsider.class.getName(),
                "http://127.0.0.1:" + port + "/gateway.do",
                Observed.PARTNER,
                Observed.MD5_KEY,
                broken,
                differing,
                "told")) {
            String driver = outsider.ready().path("driver").asText();
            Map<String, String> options = new HashMap<>(declared);
            options.put("wait", PATIENCE);
            return Observed.play(caseId, driver, port, folder.resolve("observed"), Map.of(), options)
                    .result(caseId);
        }
    }

    private CaseResult rehearsed(String caseId, String broken, String differing, Map<String, String> declared) {
        Map<String, String> options = new HashMap<>(Map.of(
                "cases",
                caseId,
                "parallel",
                "1",
                "reports",
                folder.resolve("rehearsed").toString()));
        options.putAll(declared);
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
