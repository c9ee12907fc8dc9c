package org.openvalidate.check;

import java.util.Map;

/** Rules of refunds, and of cancels that a cashier asks for, by their ids. */
final class RefundRules {

    private RefundRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("id.refund", OnRefund::ownId),
                Map.entry("recovery.refund", OnRefund::recovered),
                Map.entry("spacing.refund", OnRefund::apart),
                Map.entry("refused.refund", OnRefund::refused),
                Map.entry("instead.refund", OnRefund::instead),
                Map.entry("proved.refund", OnRefundResult::proved),
                Map.entry("query.refund", OnRefundResult::lookedUp),
                Map.entry("alarm.refund", OnRefundResult::told),
                Map.entry("returned.refund", OnReturns::returned),
                Map.entry("agreed.refund", OnReturns::agreed),
                Map.entry("absent.refund", OnReturns::noneBooked),
                Map.entry("paid.books", OnReturns::stillPaid),
                Map.entry("kept.charge", OnReturns::nothingKept),
                Map.entry("answer.probe", OnAnswers::probe),
                Map.entry("action.cancel", OnCashierCancel::action),
                Map.entry("flag.cancel", OnCashierCancel::flagObeyed),
                Map.entry("refused.cancel", OnCashierCancel::refused));
    }
}
