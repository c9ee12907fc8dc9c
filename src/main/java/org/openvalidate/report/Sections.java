package org.openvalidate.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.Pilot;
import org.openvalidate.result.Trade;

/** The parts of the report that tell one subject across all cases; a part with nothing to tell is left out. */
final class Sections {

    /** The vendor's own six of barcode payment. Source: spec/cases §2. */
    private static final Set<String> PORTAL_CASES =
            Set.of("SPOT-001", "SPOT-002", "SPOT-003", "SPOT-004", "SPOT-005", "SPOT-006");

    private static final String VARIANT = "[a-z]$";
    private static final String GO_LIVE = "live";

    private Sections() {}

    /** What a reviewer looks up before the cases: the vendor's own with the ids that its portal asks for. */
    static List<Table> before(Material material, Lang lang) {
        return told(Stream.of(portal(material, lang)));
    }

    /** What follows the cases, in the order of the report. */
    static List<Table> after(Material material, Lang lang) {
        Heard heard = material.heard();
        Pilot pilot = material.run().header().particulars().pilot();
        return told(Stream.of(
                MoneyTables.refunds(heard, lang),
                MoneyTables.files(heard, lang),
                ShopTable.of(heard, lang),
                TroubleTable.of(heard, lang),
                goLive(material, lang),
                PilotTables.stages(pilot, lang),
                PilotTables.reports(pilot, lang),
                AnswerTables.answers(material.run(), lang),
                AnswerTables.excluded(material.run(), lang),
                AnswerTables.attestations(heard, lang)));
    }

    private static List<Table> told(Stream<Table> tables) {
        return tables.filter(table -> !table.rows().isEmpty()).toList();
    }

    private static Table portal(Material material, Lang lang) {
        return Table.of(
                "portal-cases",
                Wording.PORTAL_CASES,
                "",
                lang,
                List.of(
                        Wording.CASE,
                        Wording.CASE_TITLE,
                        Wording.VERDICT,
                        Wording.MERCHANT_TRADE_ID,
                        Wording.ALIPAY_TRADE_ID),
                material.run().cases().stream()
                        .filter(each ->
                                PORTAL_CASES.contains(each.testCase().id().replaceFirst(VARIANT, "")))
                        .map(each -> List.of(
                                Table.link(each),
                                Table.text(each.testCase().title().in(lang)),
                                Table.verdict(each, lang),
                                Table.lines(sales(each).map(trade -> piece(trade.merchantTradeId()))),
                                Table.lines(sales(each).map(trade -> piece(trade.alipayTradeId())))))
                        .toList());
    }

    private static Stream<Trade> sales(CaseResult result) {
        return result.trades().stream().filter(trade -> trade.refundId().isEmpty());
    }

    private static Table.Piece piece(String text) {
        return new Table.Piece(text.isEmpty() ? "–" : text, "", "");
    }

    private static Table goLive(Material material, Lang lang) {
        return Table.of(
                "go-live",
                Wording.GO_LIVE,
                "",
                lang,
                List.of(Wording.CASE, Wording.CASE_TITLE, Wording.REQUIREMENT, Wording.VERDICT, Wording.REASON),
                material.run().cases().stream()
                        .filter(each -> each.testCase().area().equals(GO_LIVE))
                        .map(each -> List.of(
                                Table.link(each),
                                Table.text(each.testCase().title().in(lang)),
                                Table.text(each.testCase().requirement().label().in(lang)),
                                Table.verdict(each, lang),
                                Table.text(FactWords.in(each.reason(), lang))))
                        .toList());
    }
}
