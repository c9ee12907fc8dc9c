package shop.till.sale;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line in the books.
 *
 * @param type PAYMENT is money in; REFUND and CANCEL are money given back
 * @param amount always positive
 * @param reference the trade id, or the refund id of a REFUND
 */
public record Booking(
        OffsetDateTime at, Type type, BigDecimal amount, String currency, String reference, String orderId) {

    /** What happened to the money. */
    public enum Type {
        PAYMENT,
        REFUND,
        CANCEL
    }

    /** As the driver and the journal show it. */
    public Map<String, Object> json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("at", at);
        members.put("type", type);
        members.put("amount", amount.toPlainString());
        members.put("currency", currency);
        members.put("reference", reference);
        members.put("orderId", orderId);
        return members;
    }

    static Booking of(Map<?, ?> members) {
        return new Booking(
                OffsetDateTime.parse(text(members, "at")),
                Type.valueOf(text(members, "type")),
                new BigDecimal(text(members, "amount")),
                text(members, "currency"),
                text(members, "reference"),
                text(members, "orderId"));
    }

    private static String text(Map<?, ?> members, String name) {
        return String.valueOf(members.get(name));
    }
}
