package org.openvalidate.check;

import java.util.Map;

/** Rules of orders from afar, by their ids. */
final class WebRules {

    private WebRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("opened.cashier", OnOrder::opened),
                Map.entry("refused.order", OnOrder::refused),
                Map.entry("present.order", OnOrder::carries),
                Map.entry("reported.order", OnOrder::reported),
                Map.entry("product.order", OnOrder::product),
                Map.entry("fee.order", OnOrder::fee),
                Map.entry("form.order", OnOrder::ids),
                Map.entry("quoted.order", OnOrder::quoted),
                Map.entry("proved.delivery", OnWaiting::proved),
                Map.entry("delivered.order", OnWaiting::delivered),
                Map.entry("returned.order", OnWaiting.returned()),
                Map.entry("told.order", OnWaiting.told()),
                Map.entry("pending.order", OnWaiting::pending),
                Map.entry("closed.order", OnWaiting::closed),
                Map.entry("queried.result", OnWaiting::queried),
                Map.entry("open.result", OnWaiting::open),
                Map.entry("pace.refund", OnWebRefund::apart),
                Map.entry("basis.refund", OnWebRefund::basis),
                Map.entry("later.refund", OnWebRefund::later),
                Map.entry("known.refund", OnWebRefund::known));
    }
}
