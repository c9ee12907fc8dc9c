package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.openvalidate.merchant.Product;
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
    private final Consumer<String> named;
    private final UnaryOperator<String> answered;
    private final Map<String, SeenOrder> orders = new LinkedHashMap<>();
    private final Map<String, String> refunds = new HashMap<>();

    /**
     * @param named hears the id of a trade under which an order goes on
     * @param answered the code that the gateway has answered an order with, by its trade id; empty where none
     */
    SeenOrders(
            Driver driver,
            Timeline timeline,
            Patience patience,
            Witness witness,
            Consumer<String> named,
            UnaryOperator<String> answered) {
        this.named = named;
        this.answered = answered;
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
    void watch(String orderId, SeenOrder seen, Product product) {
        Instant end = timeline.now().plus(product.inStore() ? patience.order() : patience.online());
        JsonNode unused = look(orderId, seen);
        while (!seen.settled() && timeline.now().isBefore(end)) {
            timeline.sleep(BETWEEN_LOOKS);
            unused = look(orderId, seen);
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

    /**
     * What a buyer scans: a code that the gateway had to make first stands in the order, once it is there. A driver that says
     * nothing of it shows what the gateway has answered.
     */
    String shown(JsonNode begun, String orderId, SeenOrder seen) {
        Instant end = timeline.now().plus(patience.code());
        String code = begun.path("qrCode").asText("");
        while (code.isEmpty() && !seen.settled() && timeline.now().isBefore(end)) {
            JsonNode order = driver.get("/orders/" + orderId);
            renumber(order.path("tradeId").asText(""), seen);
            seen.look(order);
            code = order.path("qrCode").asText(answered.apply(seen.tradeId()));
            timeline.sleep(code.isEmpty() ? BETWEEN_LOOKS : Duration.ZERO);
        }
        return code;
    }

    /** Where no code came back an order goes on under another id: until there is one, and then no more. */
    private void renumber(String trade, SeenOrder seen) {
        if (Named.isUsable(trade) && seen.goesOnAs(trade)) {
            named.accept(trade);
        }
    }

    /** Looks once; an order that is none of this case's is left alone. */
    void look(String orderId) {
        SeenOrder seen;
        synchronized (orders) {
            seen = orders.get(orderId);
        }
        if (seen != null) {
            JsonNode unused = look(orderId, seen);
        }
    }

    /** Returns what it shows. */
    JsonNode look(String orderId, SeenOrder seen) {
        JsonNode shown = driver.get("/orders/" + orderId);
        seen.look(shown);
        return shown;
    }

    /** Looks at all of them until each has its end, for as long as an order may take, and not after this instant. */
    void awaitEnds(Instant latest) {
        Instant own = timeline.now().plus(patience.order());
        Instant end = own.isBefore(latest) ? own : latest;
        lookAtAll();
        while (!areSettled() && timeline.now().isBefore(end)) {
            timeline.sleep(BETWEEN_LOOKS);
            lookAtAll();
        }
    }

    private boolean areSettled() {
        synchronized (orders) {
            return orders.values().stream().allMatch(SeenOrder::settled);
        }
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
