package org.openvalidate.steps;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openvalidate.wire.Money;

/** What the harness changes in an order of the merchant's before it sends it itself. Source: legacy-online §3.1, §3.9. */
final class ProbedOrders {

    private static final String TWO_OF_ONE =
            "{\"business_type\":\"4\",\"goods_info\":\"soup^1\",\"total_quantity\":\"2\"}";

    private ProbedOrders() {}

    /** The same order at another price. */
    static Map<String, String> priced(Map<String, String> order, String amount) {
        Map<String, String> changed = new HashMap<>(order);
        changed.put("total_fee", Money.parse(amount).text());
        return changed;
    }

    /** Another order with this field, without it where the value is empty. */
    static Map<String, String> with(Map<String, String> order, String name, String value) {
        Map<String, String> changed = anew(order);
        changed.put(name, value);
        return changed;
    }

    /** Another order whose goods are one piece and said to be two. */
    static Map<String, String> miscounted(Map<String, String> order) {
        return with(order, "trade_information", TWO_OF_ONE);
    }

    /** Another order that can be paid for so long. */
    static Map<String, String> valid(Map<String, String> order, Duration length) {
        return with(order, "order_valid_time", String.valueOf(length.toSeconds()));
    }

    /** Another order with a timeout rule for which nobody has talked to support. */
    static Map<String, String> ruled(Map<String, String> order) {
        return with(order, "timeout_rule", "1d");
    }

    /** Another order whose funds go to so many receivers, to each so much. */
    static Map<String, String> split(Map<String, String> order, int receivers, Money each) {
        String parts = IntStream.rangeClosed(1, receivers)
                .mapToObj(number -> "{'transIn':'20881000000000" + (10 + number) + "','amount':'" + each.text()
                        + "','currency':'" + each.currency() + "','desc':'part " + number + "'}")
                .collect(Collectors.joining(",", "[", "]"));
        return with(order, "split_fund_info", parts);
    }

    private static Map<String, String> anew(Map<String, String> order) {
        Map<String, String> changed = new HashMap<>(order);
        changed.put("out_trade_no", order.getOrDefault("out_trade_no", "") + "B");
        return changed;
    }
}
