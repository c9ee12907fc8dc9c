package org.openvalidate.check;

import java.util.Map;

/** Rules of a payment at the till, by their ids. */
final class BarcodeRules {

    private BarcodeRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("accepted.call", OnAnswers::accepted),
                Map.entry("answer.query", OnAnswers::query),
                Map.entry("signed.answer", OnAnswers::signed),
                Map.entry("final.gateway", OnEnd::gateway),
                Map.entry("present.pay", OnPay::carries),
                Map.entry("form.code", OnCode::form),
                Map.entry("unchanged.code", OnCode::unchanged),
                Map.entry("open.pay", OnPay::open),
                Map.entry("count.query", new AtLeast(Subject.QUERY)),
                Map.entry("spacing.query", new Apart(Subject.QUERY)),
                Map.entry("persist.query", OnQuery::persists),
                Map.entry("recovery.query", OnQuery::recovered),
                Map.entry("recovery.pay", OnPay::recovered),
                Map.entry("learnt.success", OnSuccess::learnt),
                Map.entry("trusted.success", OnSuccess::trusted),
                Map.entry("absent.pay", OnPay::noNewId),
                Map.entry("absent.cancel", OnCancel::absent),
                Map.entry("once.charge", OnEnd::chargedOnce),
                Map.entry("window.cancel", OnCancel::inWindow),
                Map.entry("deadline.cancel", OnCancel::inTime),
                Map.entry("gap.cancel", OnCancel::follows),
                Map.entry("count.cancel", new AtLeast(Subject.CANCEL)),
                Map.entry("spacing.cancel", new Apart(Subject.CANCEL)),
                Map.entry("last.cancel", OnCancel::onlyLastSucceeds),
                Map.entry("replay.cancel", OnCancel::replayed),
                Map.entry("raised.alarm", OnAlarm::raised),
                Map.entry("success.till", OnEnd::tillSuccess),
                Map.entry("failure.till", OnEnd::tillFailure),
                Map.entry("final.agreement", OnEnd::agreement),
                Map.entry("attested.receipt", OnAttestation::attested),
                Map.entry("attested.no-receipt", OnAttestation::attested),
                Map.entry("unique.pay", OnPay::uniqueIds));
    }
}
