package org.openvalidate.report;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Trade;
import org.openvalidate.result.Verdict;

/**
 * What a reviewer looks up across all cases: results by product and area, every trade, every service that was called, and
 * what was called outside of any case.
 *
 * @param zone the merchant's own, empty where the particulars name none
 */
record Overview(
        List<String> areas,
        List<Product> products,
        String zone,
        List<Traded> trades,
        List<Heard.Called> services,
        int outside,
        List<String> outsideServices) {

    /** A row of the matrix; a cell for each area. */
    record Product(String name, List<Cell> cells) {}

    /** How many of how many cases passed; style and text are empty where there is no case. */
    record Cell(String style, String text) {}

    /** A trade with its case, in two zones. */
    record Traded(String caseId, String anchor, String beijing, String local, Trade trade) {}

    static Overview of(Material material, Lang lang) {
        RunRecord run = material.run();
        List<String> areas = run.cases().stream()
                .map(each -> each.testCase().area())
                .distinct()
                .toList();
        Optional<ZoneId> zone = run.header().particulars().clocks();
        return new Overview(
                areas,
                run.cases().stream()
                        .map(each -> each.testCase().product())
                        .distinct()
                        .map(product -> new Product(
                                product,
                                areas.stream()
                                        .map(area -> cell(run, product, area, lang))
                                        .toList()))
                        .toList(),
                zone.map(ZoneId::getId).orElse(""),
                trades(run, zone),
                material.heard().services(),
                run.outside().count(),
                run.outside().services());
    }

    private static Cell cell(RunRecord run, String product, String area, Lang lang) {
        List<Verdict> verdicts = run.cases().stream()
                .filter(each -> each.testCase().product().equals(product)
                        && each.testCase().area().equals(area))
                .map(CaseResult::verdict)
                .toList();
        if (verdicts.isEmpty()) {
            return new Cell("", "");
        }
        long passed = verdicts.stream().filter(Verdict.PASSED::equals).count();
        Verdict worst = CaseOrder.worst(verdicts);
        String rest = worst == Verdict.PASSED
                ? ""
                : Wording.COMMA.in(lang) + worst.label().in(lang);
        return new Cell(PageView.style(worst.name()), passed + " / " + verdicts.size() + rest);
    }

    private static List<Traded> trades(RunRecord run, Optional<ZoneId> zone) {
        List<Traded> trades = new ArrayList<>();
        for (CaseResult result : run.cases()) {
            for (Trade trade : result.trades()) {
                String id = result.testCase().id();
                trades.add(new Traded(
                        id,
                        Anchors.ofCase(id),
                        day(trade.at(), ZoneOffset.ofHours(8)),
                        zone.map(each -> day(trade.at(), each)).orElse(""),
                        trade));
            }
        }
        return trades;
    }

    private static String day(String at, ZoneId zone) {
        try {
            return BeijingTime.day(OffsetDateTime.parse(at).toInstant(), zone);
        } catch (DateTimeParseException other) {
            return at;
        }
    }
}
