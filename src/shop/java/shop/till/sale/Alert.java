package shop.till.sale;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something a person should look at; an alert that concerns no order of ours has an empty order id. */
public record Alert(OffsetDateTime at, String orderId, String text) {

    /** As the driver and the journal show it. */
    public Map<String, Object> json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("at", at);
        members.put("orderId", orderId.isEmpty() ? null : orderId);
        members.put("text", text);
        return members;
    }

    static Alert of(Map<?, ?> members) {
        Object order = members.get("orderId");
        return new Alert(
                OffsetDateTime.parse(String.valueOf(members.get("at"))),
                order == null ? "" : order.toString(),
                String.valueOf(members.get("text")));
    }
}
