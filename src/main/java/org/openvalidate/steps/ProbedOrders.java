package org.openvalidate.steps;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openvalidate.merchant.Order;
import org.openvalidate.wire.Money;

/** What the harness changes in an order of the merchant's before it sends it itself. Source: legacy-online §3.1, §3.9. */
final class ProbedOrders {

    private static final String TWO_OF_ONE =
            "{\"business_type\":\"4\",\"goods_info\":\"soup^1\",\"total_quantity\":\"2\"}";

    /** What makes an id of the merchant's one of the harness's. */
    private static final String ANEW = "B";

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

    /** Another order that a timeout rule and the order's own times both limit. */
    static Map<String, String> timed(Map<String, String> order, Duration rule, Duration length) {
        Map<String, String> changed = valid(order, length);
        changed.put("timeout_rule", rule.toHours() + "h");
        return changed;
    }

    /** The order that a probe makes of an order of the merchant's, to those who look for it at the cashier. */
    static Order anew(Order order) {
        return Order.inTheBrowser(order.tradeId() + ANEW, "");
    }

    /** Another refund of so much, to which so many receivers give equal parts. */
    static Map<String, String> refunded(Map<String, String> refund, Money amount, String role, int receivers) {
        Money each = Money.of(
                amount.amount()
                        .divide(BigDecimal.valueOf(receivers), Money.scale(amount.currency()), RoundingMode.DOWN)
                        .toPlainString(),
                amount.currency());
        Map<String, String> changed = new HashMap<>(refund);
        changed.put("out_return_no", refund.getOrDefault("out_return_no", "") + ANEW);
        changed.put("return_amount", amount.text());
        changed.put("split_fund_info", parts(role, receivers, each));
        return changed;
    }

    /** Another order with a timeout rule for which nobody has talked to support. */
    static Map<String, String> ruled(Map<String, String> order) {
        return with(order, "timeout_rule", "1d");
    }

    /** Another order whose funds go to so many receivers, to each so much. */
    static Map<String, String> split(Map<String, String> order, int receivers, Money each) {
        return with(order, "split_fund_info", parts("transIn", receivers, each));
    }

    private static String parts(String role, int receivers, Money each) {
        return IntStream.rangeClosed(1, receivers)
                .mapToObj(number -> "{'" + role + "':'20881000000000" + (10 + number) + "','amount':'" + each.text()
                        + "','currency':'" + each.currency() + "','desc':'part " + number + "'}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Map<String, String> anew(Map<String, String> order) {
        Map<String, String> changed = new HashMap<>(order);
        changed.put("out_trade_no", order.getOrDefault("out_trade_no", "") + ANEW);
        return changed;
    }
}
