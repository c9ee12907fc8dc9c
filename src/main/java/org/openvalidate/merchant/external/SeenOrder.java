package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.openvalidate.merchant.Booking;
import org.openvalidate.merchant.Witness;
import org.openvalidate.merchant.Witness.Booked;
import org.openvalidate.merchant.Witness.Shown;

/** One order of the merchant's, looked at again and again: the witness hears of it what is new. */
final class SeenOrder {

    private static final Set<String> FINAL = Set.of("PAID", "FAILED", "CLOSED", "PARTIALLY_REFUNDED", "REFUNDED");

    private final String tradeId;
    private final Witness witness;
    private final Set<String> told = new HashSet<>();
    private String status = "";

    SeenOrder(String tradeId, Witness witness) {
        this.tradeId = tradeId;
        this.witness = witness;
    }

    /** Tells what an answer to {@code GET /orders/{id}} says that was not said before. */
    synchronized void look(JsonNode shown) {
        shown.path("bookings").forEach(this::book);
        deliver(shown);
        shown.path("alerts").forEach(this::alert);
        String message = shown.path("message").asText("");
        if (!message.isEmpty() && told.add("message " + message)) {
            witness.message(tradeId, message);
        }
        String now = shown.path("status").asText("");
        if (!now.equals(status)) {
            status = now;
            show(now);
        }
    }

    /** What was heard of it so far, for a run that goes on with it another day. */
    synchronized KnownOrder known(String orderId) {
        return new KnownOrder(orderId, tradeId, status, new TreeSet<>(told));
    }

    /** An order of which this much was heard before. */
    static SeenOrder of(KnownOrder known, Witness witness) {
        SeenOrder seen = new SeenOrder(known.tradeId(), witness);
        seen.told.addAll(known.told());
        seen.status = known.status();
        return seen;
    }

    /** Whether it is this trade's. */
    boolean isOf(String trade) {
        return tradeId.equals(trade);
    }

    /** Whether the merchant calls it final, either way. */
    synchronized boolean settled() {
        return FINAL.contains(status);
    }

    private void show(String now) {
        switch (now) {
            case "PENDING" -> {
                witness.till(tradeId, Shown.PENDING);
                witness.books(tradeId, Booked.PENDING);
            }
            case "PAID" -> {
                witness.books(tradeId, Booked.PAID);
                witness.till(tradeId, Shown.SUCCESS);
            }
            case "FAILED", "CLOSED" -> {
                witness.books(tradeId, Booked.CLOSED);
                witness.till(tradeId, Shown.FAILURE);
            }
            case "PARTIALLY_REFUNDED" -> witness.books(tradeId, Booked.PARTIALLY_REFUNDED);
            case "REFUNDED" -> witness.books(tradeId, Booked.REFUNDED);
            default -> {
                // a word of its own says nothing that could be judged
            }
        }
    }

    private void book(JsonNode line) {
        Bookings.read(tradeId, line).ifPresent(booking -> {
            if (told.add("booking " + line)) {
                witness.booking(booking);
            }
        });
    }

    private void deliver(JsonNode shown) {
        if (shown.path("delivered").asBoolean()) {
            Bookings.money(shown.path("paidAmount"), shown.path("currency"))
                    .filter(paid -> told.add("delivery"))
                    .ifPresent(paid -> witness.booking(new Booking(Booking.Type.DELIVERY, tradeId, paid, "")));
        }
    }

    private void alert(JsonNode alert) {
        if (told.add("alert " + alert)) {
            witness.alarm(
                    tradeId,
                    alert.isTextual() ? alert.asText() : alert.path("text").asText(""));
        }
    }
}
