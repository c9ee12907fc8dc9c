package org.openvalidate.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.config.Settings;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.web.OperatorPage;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Gathering;
import org.openvalidate.problem.Problem;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.Particulars;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.Verdict;
import org.openvalidate.result.Waiver;
import org.openvalidate.result.Waivers;
import org.openvalidate.target.Target;
import org.openvalidate.target.opening.Targets;
import org.openvalidate.time.RealTimeline;

/**
 * A run that is ready to begin: its input has been judged, nothing has been written yet.
 *
 * <p>{@link #open()} begins it, closing what that returns ends it; in between JUnit plays the features with
 * {@link Running#parameters()}.
 */
public final class Launch {

    /** Name and version of the harness, as reports and recordings show it. */
    public static final String TOOL = "OpenValidate " + Version.text();

    static final String RECORDINGS = "recording";

    /** Folder beside it of rounds that a tester gave up for another. */
    static final String REPEATED = "repeated";

    private final Settings settings;
    private final Catalogue catalogue;
    private final Answers answers;
    private final Plan plan;
    private final Particulars particulars;
    private final List<Waiver> waivers;
    private final Attestations attestations;
    private final Path features;
    private final PrintStream console;

    private Launch(
            Settings settings,
            Answers answers,
            Catalogue catalogue,
            Plan plan,
            Particulars particulars,
            List<Waiver> waivers,
            Attestations attestations,
            Path features,
            PrintStream console) {
        this.settings = settings;
        this.answers = answers;
        this.catalogue = catalogue;
        this.plan = plan;
        this.particulars = particulars;
        this.waivers = waivers;
        this.attestations = attestations;
        this.features = features;
        this.console = console;
    }

    /**
     * Judges the input of a run.
     *
     * @param features folder of the features, generated from this catalogue
     * @param console where case lines go
     * @throws BadInput with every problem at once
     */
    public static Launch of(Settings settings, Catalogue catalogue, Path features, PrintStream console) {
        Gathering gathering = new Gathering();
        gathering.add(problems(settings));
        Optional<Answers> answers = gathering.attempt(() -> AnswersFile.of(settings, catalogue));
        Answers declared = answers.orElseGet(() -> catalogue.answered(Map.of()));
        Optional<Plan> plan = gathering.attempt(() -> Plan.of(settings, catalogue, declared));
        Optional<Particulars> particulars = gathering.attempt(() -> particulars(settings));
        Optional<List<Waiver>> waivers = gathering.attempt(() -> waivers(settings, catalogue));
        Optional<Attestations> attestations = gathering.attempt(() -> Attestations.of(settings, catalogue));
        if (settings.resumes()) {
            plan.ifPresent(chosen -> gathering.attempt(
                    () -> Resumption.of(settings, catalogue, chosen).done()));
        }
        gathering.refuse();
        return new Launch(
                settings,
                declared,
                catalogue.declaring(declared),
                plan.orElseThrow(),
                particulars.orElseThrow(),
                waivers.orElseThrow(),
                attestations.orElseThrow(),
                features,
                console);
    }

    /** What is wrong with the settings alone, whatever the workbook says; empty where nothing is. */
    public static List<Problem> problems(Settings settings) {
        return Stream.concat(settings.problems().stream(), Targets.problems(settings).stream())
                .toList();
    }

    /**
     * Who hands the run in, as the file says that the settings name; nothing where they name none.
     *
     * @throws BadInput with every problem of the file
     */
    public static Particulars particulars(Settings settings) {
        String file = settings.text(Settings.PARTICULARS);
        return file.isEmpty() ? Particulars.NONE : ParticularsFile.read(Path.of(file));
    }

    private static List<Waiver> waivers(Settings settings, Catalogue catalogue) {
        String file = settings.text(Settings.WAIVERS);
        return file.isEmpty() ? List.of() : WaiversFile.read(Path.of(file), catalogue);
    }

    /** Folder of the features. */
    Path features() {
        return features;
    }

    /** Begins: clears the reports folder of an earlier run, opens the target, writes the head of the record. */
    public Running open() {
        Targets.preflight(settings);
        if (!Targets.byHand(settings)) {
            return open(recordings -> Targets.open(settings, catalogue, recordings, TOOL, console));
        }
        RealTimeline clock = new RealTimeline();
        Desk desk = new Desk(settings.patience(), clock::now);
        OperatorPage page = OperatorPage.open(settings.surroundings(), desk, lang(), console);
        try {
            return open(
                    recordings -> Targets.open(settings, catalogue, recordings, TOOL, console, desk),
                    Optional.of(page));
        } catch (RuntimeException broken) {
            page.close();
            throw broken;
        }
    }

    /** @param sides opens the target, given the folder for its recordings */
    Running open(Function<Path, Target> sides) {
        return open(sides, Optional.empty());
    }

    private Running open(Function<Path, Target> sides, Optional<OperatorPage> page) {
        Path reports = settings.reports();
        Instant started = new RealTimeline().now();
        EvidenceGrade grade = EvidenceGrade.of(settings.merchant(), settings.gateway());
        Optional<Resumption> resumption =
                settings.resumes() ? Optional.of(Resumption.of(settings, catalogue, plan)) : Optional.empty();
        Plan ahead = resumption.map(each -> each.rest(plan)).orElse(plan);
        if (resumption.isEmpty()) {
            FormerRun.clear(reports);
        }
        Target target = sides.apply(reports.resolve(RECORDINGS));
        try {
            RunHeader header = resumption.map(Resumption::header).orElseGet(() -> head(started));
            RunLog log =
                    resumption.isPresent() ? RunLog.reopen(reports, header, started) : RunLog.open(reports, header);
            OpenRun run = new OpenRun(
                    catalogue,
                    target,
                    grade,
                    log,
                    Waivers.of(header),
                    attestations.keep(reports, catalogue),
                    lang(),
                    console,
                    page.map(OperatorPage::desk));
            page.ifPresent(each -> each.desk().plan(catalogue.journeys(), plan.cases(), former(reports)));
            if (resumption.isEmpty()) {
                Unplayed.of(plan, settings, lang(), grade).forEach(run::ended);
            }
            OpenRun.set(run);
            return new Running(
                    run,
                    target,
                    log,
                    ahead.runnable(),
                    parameters(ahead),
                    catalogue,
                    answers,
                    reports.resolve(RECORDINGS),
                    page);
        } catch (RuntimeException broken) {
            target.close();
            throw broken;
        }
    }

    /** What an interrupted run had judged. */
    private List<CaseResult> former(Path reports) {
        return settings.resumes()
                ? RunLog.read(reports, catalogue).cases().stream()
                        .filter(each -> each.verdict() != Verdict.NOT_RUN)
                        .toList()
                : List.of();
    }

    private Map<String, String> parameters(Plan ahead) {
        return Map.of(
                "cucumber.filter.tags", ahead.tags(),
                "cucumber.execution.parallel.enabled", String.valueOf(settings.parallel() > 1),
                "cucumber.execution.parallel.config.strategy", "fixed",
                "cucumber.execution.parallel.config.fixed.parallelism", String.valueOf(settings.parallel()),
                "cucumber.execution.parallel.config.fixed.max-pool-size", String.valueOf(settings.parallel()));
    }

    private Lang lang() {
        return Lang.of(settings.lang());
    }

    private RunHeader head(Instant started) {
        return new Head(settings, catalogue, answers, plan.cases(), lang()).at(started, particulars, waivers);
    }
}
