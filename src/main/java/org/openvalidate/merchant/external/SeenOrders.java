package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.merchant.Unable;
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
    private final Map<String, String> refunds = new HashMap<>();

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

    /**
     * Asks how a refund stands until it has its end; where there is no such call, the order shows that money went back.
     *
     * @param begun what was answered when it began
     */
    void watchRefund(String orderId, String refundId, JsonNode begun) {
        synchronized (orders) {
            refunds.put(refundId, orderId);
        }
        if (Refunded.isOver(begun)) {
            return;
        }
        Instant end = timeline.now().plus(patience.order());
        try {
            while (timeline.now().isBefore(end) && Refunded.isOpen(driver.get("/refunds/" + refundId))) {
                timeline.sleep(BETWEEN_LOOKS);
            }
        } catch (Unable noSuchCall) {
            String before = given(orderId);
            while (timeline.now().isBefore(end) && given(orderId).equals(before)) {
                timeline.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private String given(String orderId) {
        return Refunded.given(driver.get("/orders/" + orderId));
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

    /** The order of this name, or else the one that a trade or a refund is of. */
    Optional<SeenOrder> find(String orderId, String id) {
        synchronized (orders) {
            return Optional.ofNullable(orders.get(orderId))
                    .or(() -> Optional.ofNullable(orders.get(refunds.getOrDefault(id, ""))))
                    .or(() -> orders.values().stream()
                            .filter(each -> each.isOf(id))
                            .findFirst());
        }
    }

    /** Whether any of them has told of an entry of the books. */
    boolean haveTold(JsonNode booking) {
        synchronized (orders) {
            return orders.values().stream().anyMatch(each -> each.hasTold(booking));
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
