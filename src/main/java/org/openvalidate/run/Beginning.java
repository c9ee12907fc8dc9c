package org.openvalidate.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.config.Settings;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.web.OperatorPage;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.Verdict;
import org.openvalidate.result.Waivers;
import org.openvalidate.target.Target;
import org.openvalidate.target.opening.Targets;
import org.openvalidate.time.RealTimeline;

/** Begins a run, or goes on with one: takes its reports folder, opens the target, writes the head of the record. */
final class Beginning {

    private final RunInput input;
    private final Settings settings;
    private final Catalogue catalogue;
    private final Path reports;

    Beginning(RunInput input) {
        this.input = input;
        settings = input.settings();
        catalogue = input.catalogue();
        reports = settings.reports();
    }

    Running open() {
        Targets.preflight(settings);
        if (!Targets.byHand(settings)) {
            return open(recordings -> Targets.open(settings, catalogue, recordings, Launch.TOOL, input.console()));
        }
        RealTimeline clock = new RealTimeline();
        Desk desk = new Desk(settings.patience(), clock::now);
        OperatorPage page = OperatorPage.open(settings.surroundings(), desk, input.lang(), input.console());
        try {
            return open(
                    recordings -> Targets.open(settings, catalogue, recordings, Launch.TOOL, input.console(), desk),
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
        FolderLock lock = FolderLock.take(reports);
        try {
            return open(sides, page, lock);
        } catch (RuntimeException broken) {
            lock.close();
            throw broken;
        }
    }

    private Running open(Function<Path, Target> sides, Optional<OperatorPage> page, FolderLock lock) {
        Plan plan = input.plan();
        Instant started = new RealTimeline().now();
        EvidenceGrade grade = EvidenceGrade.of(settings.merchant(), settings.gateway());
        Optional<Resumption> resumption =
                settings.resumes() ? Optional.of(Resumption.of(settings, catalogue, plan)) : Optional.empty();
        Plan ahead = resumption.map(each -> each.rest(plan)).orElse(plan);
        if (resumption.isEmpty()) {
            FormerRun.clear(reports);
        }
        Target target = sides.apply(reports.resolve(Launch.RECORDINGS));
        try {
            RunHeader header = resumption.map(Resumption::header).orElseGet(() -> input.head(started));
            RunLog log =
                    resumption.isPresent() ? RunLog.reopen(reports, header, started) : RunLog.open(reports, header);
            OpenRun run = new OpenRun(
                    catalogue,
                    target,
                    grade,
                    log,
                    Waivers.of(header),
                    input.attestations().keep(reports, catalogue),
                    input.lang(),
                    input.console(),
                    page.map(OperatorPage::desk));
            page.ifPresent(each -> each.desk().plan(catalogue.journeys(), plan.cases(), former()));
            if (resumption.isEmpty()) {
                Unplayed.of(plan, settings, input.lang(), grade).forEach(run::ended);
            }
            OpenRun.set(run);
            return new Running(
                    run, target, log, ahead.runnable(), parameters(ahead), catalogue, input.answers(), lock, page);
        } catch (RuntimeException broken) {
            target.close();
            throw broken;
        }
    }

    /** What an interrupted run had judged. */
    private List<CaseResult> former() {
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
}
