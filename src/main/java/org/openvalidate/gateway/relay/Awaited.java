package org.openvalidate.gateway.relay;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignType;

/**
 * An order of which the till asked to be told.
 *
 * @param id the merchant's
 * @param online whether it was ordered at the cashier
 * @param order the call that made it
 * @param type how the till is signed to
 */
record Awaited(String id, boolean online, Call order, SignType type) {

    private static final Set<String> PAID = Set.of("TRADE_SUCCESS", "TRADE_FINISHED");
    private static final Set<String> OVER = Set.of("TRADE_CLOSED");

    /** {@code notify_url}. */
    String address() {
        return order.parameter("notify_url");
    }

    /** Whether it names a trade, and an address that somebody can be told at. */
    boolean isTold() {
        try {
            URI there = URI.create(address());
            return !id.isEmpty()
                    && Set.of("http", "https").contains(String.valueOf(there.getScheme()))
                    && there.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    Charset charset() {
        return order.charset();
    }

    /** Whether an answer to a query tells what a notice is sent of. */
    boolean paid(Answer answer) {
        return PAID.contains(status(answer));
    }

    /** Whether there will be nothing to be told any more. */
    boolean over(Answer answer) {
        return OVER.contains(status(answer));
    }

    /**
     * What the notice says: nothing that neither the order nor the answer has said. Sources: legacy-instore §2.17,
     * legacy-online §3.1; an online query states what was charged in CNY (§3.3), so the order's own price is told.
     */
    Map<String, String> fields(Answer answer) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("notify_type", "trade_status_sync");
        fields.put("out_trade_no", id);
        fields.put("trade_no", answer.field(online ? "trade_no" : "alipay_trans_id"));
        fields.put("trade_status", status(answer));
        if (online) {
            fields.put("currency", order.parameter("currency"));
            fields.put("total_fee", order.parameter("total_fee"));
            fields.put("rmb_fee", order.parameter("rmb_fee"));
        } else {
            String ordered = first(order.parameter("trans_amount"), order.parameter("total_fee"));
            fields.put("notify_action_type", "payByAccountAction");
            fields.put("seller_id", order.partner());
            fields.put("currency", first(answer.field("currency"), order.parameter("currency")));
            fields.put("total_fee", first(answer.field("trans_amount"), ordered));
            fields.put("subject", first(order.parameter("trans_name"), order.parameter("subject")));
        }
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private String status(Answer answer) {
        return answer.field(online ? "trade_status" : "alipay_trans_status");
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
