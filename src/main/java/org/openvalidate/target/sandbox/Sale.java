package org.openvalidate.target.sandbox;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.evidence.Claim;
import org.openvalidate.target.Ends;
import org.openvalidate.wire.Money;

/**
 * An order at a gateway that keeps its books to itself, as far as what was asked and answered tells. Sources of the fields:
 * legacy-instore §2.5 to §2.9, legacy-online §3.
 *
 * @param id the merchant's
 * @param online whether it is asked for, and given back, as online orders are
 * @param amount what the buyer was to pay, as it was priced
 * @param refunded how much of it the gateway says it has given back
 * @param productCode {@code product_code} of an online order, empty elsewhere
 * @param gatewayId the gateway's own id, empty as long as it has named none
 * @param status how the gateway says it stands, empty as long as it has not
 */
public record Sale(
        String id,
        boolean online,
        Money amount,
        BigDecimal refunded,
        String productCode,
        String gatewayId,
        String status) {

    private static final Set<String> TAKEN = Set.of("TRADE_SUCCESS", "TRADE_FINISHED");
    private static final Set<String> UNKNOWN = Set.of("TRADE_NOT_EXIST", "TRANS_NOT_FOUND");
    private static final String SUCCESS = "SUCCESS";
    private static final String WAITING = "WAIT_BUYER_PAY";
    private static final String CLOSED = "TRADE_CLOSED";

    static Sale ordered(String id, boolean online, Money amount, String productCode) {
        return new Sale(id, online, amount, BigDecimal.ZERO, productCode, "", "");
    }

    /** What has not been given back. */
    public Money rest() {
        return new Money(amount.amount().subtract(refunded), amount.currency());
    }

    /** Whether it waits for its buyer. */
    public boolean isOpen() {
        return status.equals(WAITING);
    }

    /** The same as if the gateway had said nothing of how it stands. */
    Sale unspoken() {
        return new Sale(id, online, amount, refunded, productCode, gatewayId, "");
    }

    Sale less(BigDecimal more) {
        return new Sale(id, online, amount, refunded.add(more).min(amount.amount()), productCode, gatewayId, status);
    }

    /** As it stands after an answer. */
    Sale after(Purpose purpose, Answer answer) {
        if (isUnknown(answer)) {
            return standing(status.isEmpty() ? Claim.NOT_EXIST : status);
        }
        String result = answer.resultCode();
        if (!answer.accepted() || !(result.isEmpty() || result.equals(SUCCESS))) {
            return purpose == Purpose.PAY && result.startsWith("UNK") ? standing(WAITING) : this;
        }
        return switch (purpose) {
            case PAY -> named(answer).standing("TRADE_SUCCESS");
            case ORDER -> named(answer).standing(WAITING);
            case QUERY -> named(answer).standing(status(answer));
            case CANCEL -> named(answer).standing(CLOSED);
            case REFUND, REFUND_QUERY, CASHIER, OTHER -> this;
        };
    }

    /** As a claim of the gateway's; empty where it has said nothing. */
    public Optional<Map<String, String>> told() {
        if (status.equals(Claim.NOT_EXIST)) {
            return Optional.of(Ends.unheardOf(id));
        }
        if (status.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = amount.amount().signum() > 0 && rest().amount().signum() <= 0;
        Map<String, String> claim =
                new TreeMap<>(Claim.end(id, gatewayId, status, amount, TAKEN.contains(status) && !whole));
        if (refunded.signum() > 0) {
            claim.put(Claim.REFUNDED, new Money(refunded, amount.currency()).text());
        }
        return Optional.of(claim);
    }

    /** Whether a gateway says that it has never heard of it. */
    static boolean isUnknown(Answer answer) {
        return UNKNOWN.contains(answer.errorCode());
    }

    private Sale standing(String now) {
        return new Sale(id, online, amount, refunded, productCode, gatewayId, now.isEmpty() ? status : now);
    }

    /** With what the gateway calls it, and the amount where it names one in the order's currency. */
    private Sale named(Answer answer) {
        String own = first(answer, "alipay_trans_id", "trade_no");
        String sum = answer.field("trans_amount");
        Money said =
                sum.matches("\\d{1,12}(\\.\\d{1,4})?") ? new Money(new BigDecimal(sum), amount.currency()) : amount;
        return new Sale(id, online, said, refunded, productCode, own.isEmpty() ? gatewayId : own, status);
    }

    private static String status(Answer answer) {
        return first(answer, "alipay_trans_status", "trade_status");
    }

    private static String first(Answer answer, String one, String other) {
        return answer.field(one).isEmpty() ? answer.field(other) : answer.field(one);
    }
}
