package org.openvalidate.report;

import java.util.ArrayList;
import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.RunRecord;

/** What tells this run from any other: its id, tool, workbook, seed, clock and times. */
final class ThisRun {

    private ThisRun() {}

    static List<PageView.Fact> facts(RunRecord run, Lang lang) {
        RunHeader header = run.header();
        List<PageView.Fact> facts = new ArrayList<>();
        facts.add(new PageView.Fact(Wording.RUN_ID.in(lang), header.id()));
        facts.add(new PageView.Fact(Wording.TOOL.in(lang), "OpenValidate " + header.tool()));
        facts.add(new PageView.Fact(
                Wording.WORKBOOK.in(lang),
                header.catalogueFile() + " " + header.catalogueVersion() + "\nSHA-256 " + header.catalogueSha256()));
        facts.add(new PageView.Fact(Wording.SEED.in(lang), Long.toString(header.seed())));
        facts.add(new PageView.Fact(Wording.CLOCK.in(lang), Wording.of("CLOCK", header.clock(), lang)));
        facts.add(new PageView.Fact(Wording.STARTED.in(lang), BeijingTime.iso(header.started())));
        facts.add(new PageView.Fact(
                Wording.FINISHED.in(lang),
                run.finished() == null ? Wording.BROKE_OFF.in(lang) : BeijingTime.iso(run.finished())));
        return facts;
    }
}
