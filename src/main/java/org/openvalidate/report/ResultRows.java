package org.openvalidate.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Suggestion;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.Trade;

/** What became of one case, as {@code acceptance-result.json} has it. */
final class ResultRows {

    private ResultRows() {}

    static ResultDocument.CaseRow of(
            CaseResult result,
            List<ResultDocument.Attachment> attachments,
            Map<String, Suggestion> suggestions,
            Lang lang) {
        TestCase row = result.testCase();
        return new ResultDocument.CaseRow(
                row.id(),
                row.product(),
                row.area(),
                row.title().in(lang),
                row.requirement().name(),
                row.kind().name().toLowerCase(Locale.ROOT),
                result.verdict().name(),
                result.reason(),
                result.grade().name(),
                result.started() == null ? null : BeijingTime.iso(result.started()),
                result.finished() == null ? null : BeijingTime.iso(result.finished()),
                new ResultDocument.Origin(
                        row.origin().file(), row.origin().sheet(), row.origin().row()),
                result.findings().stream()
                        .map(finding -> of(finding, suggestions, lang))
                        .toList(),
                result.recording(),
                attachments);
    }

    static ResultDocument.TradeRow of(String caseId, Trade trade) {
        return new ResultDocument.TradeRow(
                caseId,
                trade.service(),
                trade.merchantTradeId(),
                trade.alipayTradeId(),
                trade.refundId(),
                trade.amount(),
                trade.currency(),
                trade.at(),
                trade.storeId(),
                trade.secondaryMerchantId(),
                new ResultDocument.FinalState(trade.onMerchant(), trade.onTill(), trade.onGateway()));
    }

    static ResultDocument.FindingRow of(Finding finding, Map<String, Suggestion> suggestions, Lang lang) {
        return new ResultDocument.FindingRow(
                finding.check(),
                finding.obligation().expectation().clause(),
                finding.obligation().grade().name(),
                finding.blocking(),
                finding.outcome().name(),
                finding.obligation().expectation().sentence().in(lang),
                suggestion(finding, suggestions, lang),
                finding.facts().stream()
                        .map(fact -> new ResultDocument.FactRow(fact.key(), fact.value()))
                        .toList(),
                finding.exchanges());
    }

    /** What to change, where something is to be changed; empty for what holds or does not apply. */
    static String suggestion(Finding finding, Map<String, Suggestion> suggestions, Lang lang) {
        boolean wanted = finding.outcome() == Outcome.VIOLATED || finding.outcome() == Outcome.UNPROVEN;
        Suggestion suggestion = suggestions.get(finding.check());
        return wanted && suggestion != null ? suggestion.advice().in(lang) : "";
    }
}
