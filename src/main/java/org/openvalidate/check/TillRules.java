package org.openvalidate.check;

import java.util.Map;

/** Rules of payments at the till beyond the vendor's own six, by their ids. */
final class TillRules {

    private TillRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("final.pay", OnSequel::refusedIsFinal),
                Map.entry("sequel.pay", OnSequel::afterTheEnd),
                Map.entry("sequence.id", OnSequel::notConsecutive),
                Map.entry("distinct.id", OnSequel::idsDiffer),
                Map.entry("stores.pay", OnSequel::stores),
                Map.entry("currencies.pay", OnSequel::currencies),
                Map.entry("amount.booking", OnBookings::amounts),
                Map.entry("once.payment", OnBookings::once),
                Map.entry("absent.payment", OnBookings::none),
                Map.entry("most.query", OnPatience::atMost),
                Map.entry("first.query", OnPatience::first),
                Map.entry("late.query", OnPatience::late),
                Map.entry("pause.cancel", OnPatience::noPause),
                Map.entry("resumed.trade", OnPatience::resumed),
                Map.entry("completed.sale", OnEnd::completed));
    }
}
