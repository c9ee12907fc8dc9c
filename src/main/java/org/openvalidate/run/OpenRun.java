package org.openvalidate.run;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.RunsOn;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Rules;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.Recording;
import org.openvalidate.operator.Desk;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.report.ConsoleLines;
import org.openvalidate.report.Told;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.Judge;
import org.openvalidate.result.Judgement;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.Verdict;
import org.openvalidate.result.Waivers;
import org.openvalidate.target.Target;

/** The run that is going on in this JVM, as the glue sees it. There is at most one. */
public final class OpenRun {

    private static final Set<Verdict> UNSEEN = EnumSet.of(Verdict.SKIPPED, Verdict.NOT_RUN);
    private static final AtomicReference<@Nullable OpenRun> CURRENT = new AtomicReference<>();

    private final Catalogue catalogue;
    private final Target target;
    private final EvidenceGrade grade;
    private final RunLog log;
    private final Lang lang;
    private final PrintStream console;
    private final Set<String> ended = new HashSet<>();
    private final Map<String, CaseResult> parked = new LinkedHashMap<>();

    private final Waivers waivers;
    private final Map<String, List<Attestation>> attestations;
    private final Optional<Desk> desk;

    OpenRun(
            Catalogue catalogue,
            Target target,
            EvidenceGrade grade,
            RunLog log,
            Waivers waivers,
            Map<String, List<Attestation>> attestations,
            Lang lang,
            PrintStream console,
            Optional<Desk> desk) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.target = target;
        this.grade = grade;
        this.log = log;
        this.waivers = waivers;
        this.attestations = Map.copyOf(attestations);
        this.lang = lang;
        this.console = console;
    }

    /** @throws HarnessFault when no run is open: features were started without the harness */
    public static OpenRun current() {
        OpenRun run = CURRENT.get();
        if (run == null) {
            throw new HarnessFault(
                    "No run is open. Start features with mvn verify or java -jar target/openvalidate.jar run.");
        }
        return run;
    }

    /** The recording of a case, below the reports folder. */
    public static String recordingOf(String caseId) {
        return Launch.RECORDINGS + "/" + caseId + ".jsonl";
    }

    /** The case with this id, where the workbook has it. */
    public Optional<TestCase> testCase(String id) {
        return catalogue.find(id);
    }

    /** What people have handed in for a case before the run, in their order. */
    public List<Attestation> attested(TestCase testCase) {
        return attestations.getOrDefault(testCase.id(), List.of());
    }

    /**
     * The same result, but for a case that somebody attests as a whole and that nothing could be seen of: there that word
     * is judged.
     */
    public CaseResult attestedInstead(CaseResult seen) {
        TestCase testCase = seen.testCase();
        List<Attestation> words = attested(testCase);
        boolean open =
                UNSEEN.contains(seen.verdict()) || (testCase.overRun() && seen.verdict() == Verdict.INCONCLUSIVE);
        if (!open || words.isEmpty() || !testCase.runsOn().contains(RunsOn.ATTESTED)) {
            return seen;
        }
        Recording recording = target.attested(testCase, words);
        List<Finding> findings = Rules.all(recording);
        Judgement judgement = Judge.judge(findings);
        return new CaseResult(
                testCase,
                judgement.verdict(),
                judgement.reason(),
                grade,
                recording.opening().at(),
                recording.ended(),
                findings,
                List.of(),
                recordingOf(testCase.id()));
    }

    /** The pair of sides. */
    public Target target() {
        return target;
    }

    /** What the evidence of this pair is worth. */
    public EvidenceGrade grade() {
        return grade;
    }

    /**
     * A case has ended: on disk first, then on the console. One that is parked is only told of: it may still go on.
     *
     * @return the result as it counts, which a waiver may have changed
     */
    public synchronized CaseResult ended(CaseResult result) {
        CaseResult shown = result.because(target.redacted(result.reason()));
        if (shown.verdict() == Verdict.NOT_RUN && target.keeps(shown.testCase().id())) {
            parked.put(shown.testCase().id(), shown);
            console.println(ConsoleLines.parkedLine(shown, lang));
            console.flush();
            return shown;
        }
        return counted(shown);
    }

    /** Why a case came to its verdict, in the language of the run. */
    public String told(CaseResult result) {
        return Told.reason(result, lang);
    }

    /** The run closes: what is parked was not run in it. */
    synchronized void closeParked() {
        parked.values().forEach(this::counted);
        parked.clear();
    }

    private CaseResult counted(CaseResult shown) {
        String id = shown.testCase().id();
        log.append(shown);
        ended.add(id);
        CaseResult counted = waivers.applied(shown);
        console.println(ConsoleLines.caseLine(counted, lang));
        console.flush();
        desk.ifPresent(each -> each.ended(counted));
        return counted;
    }

    synchronized boolean hasEnded(TestCase testCase) {
        return ended.contains(testCase.id());
    }

    static void set(@Nullable OpenRun run) {
        CURRENT.set(run);
    }
}
