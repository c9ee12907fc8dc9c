package org.openvalidate.report;

import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.check.ComparedFile;
import org.openvalidate.check.Refund;
import org.openvalidate.report.Heard.InCase;
import org.openvalidate.report.Table.Cell;
import org.openvalidate.report.Table.Piece;

/** Money that went back, and files of it that were held against the merchant's books. */
final class MoneyTables {

    private MoneyTables() {}

    /** Each refund with every step of it. */
    static Table refunds(Heard heard, Lang lang) {
        return Table.of(
                "refunds",
                Wording.REFUND_CHAINS,
                Wording.REFUND_CHAINS_NOTE.in(lang),
                lang,
                List.of(
                        Wording.CASE,
                        Wording.MERCHANT_TRADE_ID,
                        Wording.REFUND_ID,
                        Wording.AMOUNT,
                        Wording.STEPS,
                        Wording.FINAL_ON_MERCHANT),
                heard.refunds().stream().map(each -> refund(each, lang)).toList());
    }

    /** Each file, by name of its kind and day, with the differences that were found. */
    static Table files(Heard heard, Lang lang) {
        return Table.of(
                "reconciliation",
                Wording.RECONCILIATION,
                "",
                lang,
                List.of(
                        Wording.FILE,
                        Wording.DAY,
                        Wording.CASE,
                        Wording.VERDICT,
                        Wording.MATCHED,
                        Wording.DIFFERENCES,
                        Wording.FOUND),
                heard.files().stream().map(each -> file(each, lang)).toList());
    }

    private static List<Cell> refund(InCase<Refund> each, Lang lang) {
        Refund refund = each.it();
        String caseId = each.result().testCase().id();
        return List.of(
                Table.link(each.result()),
                Table.text(refund.trade()),
                Table.text(refund.id()),
                Table.text((refund.amount() + " " + refund.currency()).strip()),
                Table.lines(refund.steps().stream().map(step -> step(step, caseId, lang))),
                Table.text((refund.booked() ? Wording.BOOKED : Wording.NOT_BOOKED).in(lang)));
    }

    private static Piece step(Refund.Step step, String caseId, Lang lang) {
        String told = "#%d %s %s%s"
                .formatted(
                        step.seq(),
                        BeijingTime.clock(step.at()),
                        Wording.of("STEP", step.kind().name(), lang),
                        step.said().isEmpty() ? "" : Wording.COLON.in(lang) + step.said());
        return new Piece(told, Anchors.ofExchange(caseId, step.seq()), "");
    }

    private static List<Cell> file(InCase<ComparedFile> each, Lang lang) {
        ComparedFile file = each.it();
        return List.of(
                Table.text(Wording.of("FILE", file.kind(), lang)),
                Table.text(file.day()),
                Table.link(each.result()),
                Table.verdict(each.result(), lang),
                Table.number(file.matched()),
                Table.number(file.counted()),
                Table.lines(differences(file, lang)));
    }

    private static Stream<Piece> differences(ComparedFile file, Lang lang) {
        return file.differences().stream().map(each -> new Piece(told(each, lang), "", ""));
    }

    private static String told(ComparedFile.Difference found, Lang lang) {
        String row = found.row() == 0 ? "" : " " + Wording.ROW.in(lang, found.row());
        return found.kind() + row + " " + found.id() + " " + found.column() + Wording.COLON.in(lang)
                + Wording.FACT_EXPECTED.in(lang) + " " + quoted(found.expected()) + Wording.COMMA.in(lang)
                + Wording.FACT_BUT_WAS.in(lang) + " " + quoted(found.actual());
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "–" : value;
    }
}
