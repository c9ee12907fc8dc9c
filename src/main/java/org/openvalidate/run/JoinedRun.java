package org.openvalidate.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;

/** One of the runs that become a submission, and where its record lies. */
record JoinedRun(Path folder, RunRecord record) {

    /**
     * Reads them all.
     *
     * @throws BadInput when they cannot be joined: not ended, of another workbook, of another build or account
     */
    static List<JoinedRun> read(List<Path> folders, Catalogue catalogue) {
        List<JoinedRun> runs = folders.stream()
                .map(folder -> new JoinedRun(folder, RunLog.read(folder, catalogue)))
                .toList();
        List<Problem> problems = new ArrayList<>();
        runs.forEach(each -> problems.addAll(each.problems(runs.get(0).record().header(), catalogue)));
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return runs;
    }

    private List<Problem> problems(RunHeader first, Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        RunHeader header = record.header();
        if (record.finished() == null) {
            problems.add(problem("The run broke off.", "End it with --resume first."));
        }
        if (!header.catalogueSha256().equals(catalogue.sha256())) {
            problems.add(problem("It was run with another workbook.", "Run it again with this one."));
        }
        if (!header.particulars().systems().equals(first.particulars().systems())) {
            problems.add(problem("It names other systems or versions than the first.", "Join runs of one build only."));
        }
        if (!partner(header).equals(partner(first)) && !partner(header).isEmpty()) {
            problems.add(problem("It is of another partner than the first.", "Join runs of one account only."));
        }
        return problems;
    }

    private Problem problem(String what, String remedy) {
        return new Problem(folder.toString(), what, remedy);
    }

    private static String partner(RunHeader header) {
        return header.settings().stream()
                .filter(each -> each.name().equals("ALIPAY_PARTNER"))
                .map(RunHeader.Setting::masked)
                .findFirst()
                .orElse("");
    }
}
