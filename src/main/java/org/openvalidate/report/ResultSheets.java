package org.openvalidate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.check.Finding;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Trade;
import org.openvalidate.workbook.ReturnedWorkbook;
import org.openvalidate.workbook.ReturnedWorkbook.Heading;
import org.openvalidate.workbook.ReturnedWorkbook.Line;
import org.openvalidate.workbook.ReturnedWorkbook.Sheet;

/** {@code acceptance-report.xlsx}: the results of a run as sheets in the workbook that it ran. */
final class ResultSheets {

    private final RunRecord run;
    private final Lang lang;

    private ResultSheets(Material material, Lang lang) {
        this.run = material.run();
        this.lang = lang;
    }

    /** @param own the workbook that was run; without it there are the results alone */
    static byte[] of(Material material, Optional<byte[]> own, Lang lang) {
        ResultSheets sheets = new ResultSheets(material, lang);
        return ReturnedWorkbook.with(
                own,
                Stream.concat(
                                Stream.of(sheets.results(), sheets.findings(), sheets.trades()),
                                Sections.after(material, lang).stream().map(sheets::sheet))
                        .toList(),
                material.run().header().started());
    }

    private Sheet results() {
        return new Sheet(
                Wording.SHEET_RESULTS.in(lang),
                List.of(
                        heading(Wording.VERDICT, 16),
                        heading(Wording.CASE, 12),
                        heading(Wording.CASE_TITLE, 36),
                        heading(Wording.REQUIREMENT, 14),
                        heading(Wording.REASON, 70),
                        heading(Wording.EVIDENCE_GRADE, 30),
                        heading(Wording.STARTED, 30),
                        heading(Wording.PLACE_IN_REPORT, 44)),
                CaseOrder.failedFirst(run.cases()).stream().map(this::result).toList());
    }

    private Line result(CaseResult result) {
        return line(
                result.verdict().name(),
                result.verdict().label().in(lang),
                result.testCase().id(),
                result.testCase().title().in(lang),
                result.testCase().requirement().label().in(lang),
                FactWords.in(result.reason(), lang),
                result.grade().label().in(lang),
                result.started() == null ? "" : BeijingTime.iso(result.started()),
                Reports.PAGE + "#" + Deciding.anchor(result));
    }

    private Sheet findings() {
        return new Sheet(
                Wording.SHEET_FINDINGS.in(lang),
                List.of(
                        heading(Wording.CASE, 12),
                        heading(Wording.EXPECTATIONS, 70),
                        heading(Wording.VERDICT, 16),
                        heading(Wording.BLOCKING, 12),
                        heading(Wording.FACT_EXPECTED, 40),
                        heading(Wording.FACT_BUT_WAS, 40),
                        heading(Wording.SUGGESTION, 60)),
                run.cases().stream().flatMap(this::findings).toList());
    }

    private Stream<Line> findings(CaseResult result) {
        return result.findings().stream().map(finding -> finding(result, finding));
    }

    private Line finding(CaseResult result, Finding finding) {
        return line(
                "",
                result.testCase().id(),
                finding.obligation().expectation().sentence().in(lang),
                finding.outcome().label().in(lang),
                (finding.blocking() ? Wording.BLOCKING : Wording.ADVICE).in(lang),
                FactWords.in(Deciding.fact(finding, "expected"), lang),
                FactWords.in(Deciding.fact(finding, "but was"), lang),
                ResultRows.suggestion(finding, run.catalogue().suggestions(), lang));
    }

    private Sheet trades() {
        List<Line> lines = new ArrayList<>();
        for (CaseResult result : run.cases()) {
            for (Trade trade : result.trades()) {
                lines.add(line(
                        "",
                        result.testCase().id(),
                        trade.merchantTradeId(),
                        trade.alipayTradeId(),
                        trade.refundId(),
                        trade.amount(),
                        trade.currency(),
                        trade.at(),
                        trade.onTill(),
                        trade.onMerchant(),
                        trade.onGateway()));
            }
        }
        return new Sheet(
                Wording.SHEET_TRADES.in(lang),
                List.of(
                        heading(Wording.CASE, 12),
                        heading(Wording.MERCHANT_TRADE_ID, 30),
                        heading(Wording.ALIPAY_TRADE_ID, 34),
                        heading(Wording.REFUND_ID, 30),
                        heading(Wording.AMOUNT, 12),
                        heading(Wording.CURRENCY, 10),
                        heading(Wording.STARTED, 30),
                        heading(Wording.FINAL_ON_TILL, 18),
                        heading(Wording.FINAL_ON_MERCHANT, 22),
                        heading(Wording.FINAL_ON_GATEWAY, 22)),
                lines);
    }

    /** A part of the report as a sheet. */
    private Sheet sheet(Table table) {
        return new Sheet(
                Wording.of("SHEET", table.id(), lang),
                table.headings().stream().map(each -> new Heading(each, 28)).toList(),
                table.rows().stream()
                        .map(row -> line("", row.stream().map(Table.Cell::text).toArray(String[]::new)))
                        .toList());
    }

    private Heading heading(Wording word, int width) {
        return new Heading(word.in(lang), width);
    }

    private static Line line(String tint, String... texts) {
        return new Line(tint, Stream.of(texts).map(Legible::text).toList());
    }
}
