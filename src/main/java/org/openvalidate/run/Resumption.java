package org.openvalidate.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;
import org.openvalidate.target.opening.Targets;

/**
 * A run that broke off and is to go on: what it had done stays, what it was in and what was to come is run.
 *
 * @param header of the run that goes on
 * @param done ids of the cases that it had ended
 */
record Resumption(RunHeader header, Set<String> done) {

    Resumption {
        done = Set.copyOf(done);
    }

    /**
     * Looks at what is in the reports folder.
     *
     * @throws BadInput when there is nothing to go on with, or it was another run
     */
    static Resumption of(Settings settings, Catalogue catalogue, Plan plan) {
        Path log = settings.reports().resolve(RunLog.FILE);
        if (!Files.exists(log)) {
            throw new BadInput(
                    "acceptance.resume", "There is no " + log + " to go on with.", "Run without it to begin.");
        }
        RunRecord former = RunLog.read(log, catalogue);
        List<Problem> problems = new ArrayList<>();
        if (former.finished() != null && !Files.exists(settings.reports().resolve(Targets.PARKED))) {
            problems.add(new Problem(
                    "acceptance.resume",
                    "The run in " + settings.reports() + " came to its end.",
                    "Run without it to begin anew; report renders it again."));
        }
        RunHeader header = former.header();
        same(problems, "The workbook", header.catalogueSha256(), catalogue.sha256());
        same(problems, "The merchant side", header.merchant(), settings.merchant());
        same(problems, "The gateway side", header.gateway(), settings.gateway());
        same(problems, "The seed", String.valueOf(header.seed()), settings.text(Settings.SEED));
        same(
                problems,
                "The choice of cases",
                String.join(",", header.planned()),
                plan.cases().stream().map(TestCase::id).collect(Collectors.joining(",")));
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new Resumption(
                header,
                former.cases().stream()
                        .filter(each -> each.verdict() != Verdict.NOT_RUN)
                        .map(each -> each.testCase().id())
                        .collect(Collectors.toSet()));
    }

    /** What is still to be run of a plan. */
    Plan rest(Plan plan) {
        return plan.without(done);
    }

    private static void same(List<Problem> problems, String what, String then, String now) {
        if (!then.equals(now)) {
            problems.add(new Problem(
                    "acceptance.resume",
                    what + " is not that of the run that broke off.",
                    "Use the same workbook and options, or run without it to begin anew."));
        }
    }
}
