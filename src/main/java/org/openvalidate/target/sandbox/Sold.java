package org.openvalidate.target.sandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.target.Ends;
import org.openvalidate.wire.Money;

/**
 * What was sold in a case at a gateway that keeps its books to itself: told from the calls that made the orders and from
 * what was answered to the refunds.
 */
public final class Sold {

    private static final String YUAN = "CNY";
    private static final Set<String> DONE = Set.of("SUCCESS");

    private final Dialect dialect;
    private final Map<String, Sale> trades = new LinkedHashMap<>();
    private final Set<String> refunds = new HashSet<>();
    private final Set<String> unheardOf = new HashSet<>();

    public Sold(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Every order, in the order of coming. */
    public synchronized List<Sale> trades() {
        return new ArrayList<>(trades.values());
    }

    /** The merchant's id of the order that came last, empty where none came. */
    public synchronized String latest() {
        return trades.keySet().stream().reduce("", (before, id) -> id);
    }

    /** How a trade stands as far as the gateway has said, as a claim of its own. */
    public synchronized Optional<Map<String, String>> told(String id) {
        Sale sale = trades.get(id);
        if (sale == null) {
            return unheardOf.contains(id) ? Optional.of(Ends.unheardOf(id)) : Optional.empty();
        }
        return sale.told();
    }

    /** Whether it was ordered at the cashier, and not at a till. */
    public synchronized boolean online(String id) {
        Sale sale = trades.get(id);
        return sale != null && sale.online();
    }

    /** @param answer null where none came that can be read */
    public synchronized void sees(Call call, @Nullable Answer answer) {
        Purpose purpose = dialect.purpose(call.service());
        String id = dialect.tradeId(call);
        if (id.isEmpty()) {
            return;
        }
        switch (purpose) {
            case PAY, ORDER, CASHIER ->
                trades.putIfAbsent(
                        id,
                        Sale.ordered(
                                id,
                                purpose == Purpose.CASHIER,
                                amount(call),
                                purpose == Purpose.CASHIER ? call.parameter("product_code") : ""));
            case REFUND -> {
                if (answer != null && done(answer) && refunds.add(refundId(call))) {
                    trades.computeIfPresent(id, (same, sale) -> sale.less(decimal(back(call))));
                }
            }
            case CANCEL -> {
                if (answer != null && done(answer) && answer.field("action").equals("refund")) {
                    trades.computeIfPresent(
                            id, (same, sale) -> sale.less(sale.amount().amount()));
                }
            }
            default -> {
                // sells nothing and gives nothing back
            }
        }
        if (answer != null) {
            trades.computeIfPresent(id, (same, sale) -> sale.after(purpose, answer));
            if (Sale.isUnknown(answer)) {
                unheardOf.add(id);
            }
        }
    }

    private static boolean done(Answer answer) {
        return answer.accepted()
                && answer.errorCode().isEmpty()
                && (answer.resultCode().isEmpty() || DONE.contains(answer.resultCode()));
    }

    private static Money amount(Call call) {
        String yuan = call.parameter("rmb_fee");
        if (!yuan.isEmpty()) {
            return new Money(decimal(yuan), YUAN);
        }
        String priced = call.parameter("trans_currency");
        String currency = priced.isEmpty() ? call.parameter("currency") : priced;
        String amount = first(call, "trans_amount", "total_fee");
        return new Money(decimal(amount), currency.isEmpty() ? YUAN : currency);
    }

    private static String refundId(Call call) {
        return first(call, "partner_refund_id", "out_return_no");
    }

    private static String back(Call call) {
        return first(call, "refund_amount", "return_amount", "return_rmb_amount");
    }

    private static String first(Call call, String... names) {
        for (String name : names) {
            if (!call.parameter(name).isEmpty()) {
                return call.parameter(name);
            }
        }
        return "";
    }

    /** What is no number sells nothing: the rules say what is wrong with it. */
    private static BigDecimal decimal(String text) {
        return text.matches("\\d{1,12}(\\.\\d{1,4})?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }
}
