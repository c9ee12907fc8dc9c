package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.merchant.Witness;
import org.openvalidate.time.Timeline;

/** The orders of one case: each is looked at until the merchant calls it final, or the time that it may take is over. */
final class SeenOrders {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Driver driver;
    private final Timeline timeline;
    private final Patience patience;
    private final Witness witness;
    private final Map<String, SeenOrder> orders = new LinkedHashMap<>();

    SeenOrders(Driver driver, Timeline timeline, Patience patience, Witness witness) {
        this.driver = driver;
        this.timeline = timeline;
        this.patience = patience;
        this.witness = witness;
    }

    /** There is one from now on. */
    SeenOrder add(String orderId, String tradeId) {
        SeenOrder seen = new SeenOrder(tradeId, witness);
        synchronized (orders) {
            orders.put(orderId, seen);
        }
        return seen;
    }

    /** Looks at it until it has its end. */
    void watch(String orderId, SeenOrder seen) {
        Instant end = timeline.now().plus(patience.order());
        look(orderId, seen);
        while (!seen.settled() && timeline.now().isBefore(end)) {
            timeline.sleep(BETWEEN_LOOKS);
            look(orderId, seen);
        }
    }

    /** Asks how a refund stands until it has its end. */
    void watchRefund(String refundId) {
        Instant end = timeline.now().plus(patience.order());
        while (timeline.now().isBefore(end) && Refunded.isOpen(driver.get("/refunds/" + refundId))) {
            timeline.sleep(BETWEEN_LOOKS);
        }
    }

    /** What a buyer scans: a code that the gateway had to make first stands in the order, once it is there. */
    String shown(JsonNode begun, String orderId, SeenOrder seen) {
        Instant end = timeline.now().plus(patience.code());
        String code = begun.path("qrCode").asText("");
        while (code.isEmpty() && !seen.settled() && timeline.now().isBefore(end)) {
            JsonNode order = driver.get("/orders/" + orderId);
            seen.look(order);
            code = order.path("qrCode").asText("");
            timeline.sleep(code.isEmpty() ? BETWEEN_LOOKS : Duration.ZERO);
        }
        return code;
    }

    /** Looks once; an order that is none of this case's is left alone. */
    void look(String orderId) {
        SeenOrder seen;
        synchronized (orders) {
            seen = orders.get(orderId);
        }
        if (seen != null) {
            look(orderId, seen);
        }
    }

    void look(String orderId, SeenOrder seen) {
        seen.look(driver.get("/orders/" + orderId));
    }

    /** Looks at every one once more. */
    void lookAtAll() {
        Map<String, SeenOrder> all;
        synchronized (orders) {
            all = new LinkedHashMap<>(orders);
        }
        all.forEach(this::look);
    }

    /** Whether one goes by this name, or is this trade's. */
    boolean knows(String orderId, String tradeId) {
        synchronized (orders) {
            return orders.containsKey(orderId) || orders.values().stream().anyMatch(each -> each.isOf(tradeId));
        }
    }

    /** What was heard of them so far. */
    List<KnownOrder> known() {
        synchronized (orders) {
            return orders.entrySet().stream()
                    .map(each -> each.getValue().known(each.getKey()))
                    .toList();
        }
    }

    /** What was heard of them before: it is not news. */
    void recall(List<KnownOrder> known) {
        synchronized (orders) {
            known.forEach(each -> orders.put(each.orderId(), SeenOrder.of(each, witness)));
        }
    }
}
