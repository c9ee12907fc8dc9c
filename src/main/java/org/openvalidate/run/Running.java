package org.openvalidate.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.web.OperatorPage;
import org.openvalidate.result.Outside;
import org.openvalidate.result.RunLog;
import org.openvalidate.target.Target;
import org.openvalidate.time.RealTimeline;

/** A run that has begun. */
public final class Running implements AutoCloseable {
    private final OpenRun run;
    private final Target target;
    private final RunLog log;
    private final List<TestCase> runnable;
    private final Map<String, String> parameters;
    private final Catalogue catalogue;
    private final Answers answers;
    private final FolderLock folder;
    private final Optional<OperatorPage> page;
    private String trouble = "no scenario of the features plays this case";

    Running(
            OpenRun run,
            Target target,
            RunLog log,
            List<TestCase> runnable,
            Map<String, String> parameters,
            Catalogue catalogue,
            Answers answers,
            FolderLock folder,
            Optional<OperatorPage> page) {
        this.page = page;
        this.catalogue = catalogue;
        this.answers = answers;
        this.folder = folder;
        this.run = run;
        this.target = target;
        this.log = log;
        this.runnable = runnable;
        this.parameters = parameters;
    }

    /** What JUnit must be told so that Cucumber plays exactly the planned scenarios. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** Cucumber or JUnit gave up: why the cases that are still to come will not be played. */
    void troubled(Throwable thrown) {
        trouble = String.valueOf(thrown.getMessage());
    }

    /** Ends the run: the record is complete from here on, and no case that could be run is missing from it. */
    @Override
    public void close() {
        OpenRun.set(null);
        page.ifPresent(OperatorPage::over);
        try (folder;
                log) {
            target.close();
            if (page.map(OperatorPage::desk).filter(Desk::goesOn).isPresent()) {
                // without its last line the run can be gone on with
                return;
            }
            run.closeParked();
            runnable.stream()
                    .filter(each -> !each.overRun() && !run.hasEnded(each))
                    .forEach(each -> run.ended(Unplayed.inTrouble(each, trouble, run.grade())));
            OverRun whole = OverRun.of(catalogue, answers, folder.reports().resolve(Launch.RECORDINGS));
            runnable.stream()
                    .filter(TestCase::overRun)
                    .forEach(each -> run.ended(run.attestedInstead(whole.judge(each, run.grade()))));
            List<String> outside = target.outside();
            log.finish(new RealTimeline().now(), new Outside(outside.size(), outside), whole.findings());
        }
    }
}
