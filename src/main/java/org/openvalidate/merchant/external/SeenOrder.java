package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openvalidate.merchant.Booking;
import org.openvalidate.merchant.Witness;
import org.openvalidate.merchant.Witness.Booked;
import org.openvalidate.merchant.Witness.Shown;

/** One order of the merchant's, looked at again and again: the witness hears of it what is new. */
final class SeenOrder {

    private static final Set<String> FINAL = Set.of("PAID", "FAILED", "CLOSED", "PARTIALLY_REFUNDED", "REFUNDED");

    private final Set<String> trades = new LinkedHashSet<>();
    private String tradeId;
    private final Witness witness;
    private final Set<String> told = new HashSet<>();
    private String status = "";
    private String currency = "";
    private boolean showsBookings;

    SeenOrder(String tradeId, Witness witness) {
        this.tradeId = tradeId;
        trades.add(tradeId);
        this.witness = witness;
    }

    /** Tells what an answer to {@code GET /orders/{id}} says that was not said before. */
    synchronized void look(JsonNode shown) {
        currency = shown.path("currency").asText(currency);
        showsBookings |= shown.path("bookings").isArray();
        Map<String, Integer> alike = new HashMap<>();
        shown.path("bookings").forEach(line -> book(line, alike.merge(Bookings.mark(line), 1, Integer::sum)));
        deliver(shown);
        shown.path("alerts").forEach(this::alert);
        String message = shown.path("message").asText("");
        if (!message.isEmpty() && told.add("message " + message)) {
            witness.message(tradeId, message);
        }
        String now = shown.path("status").asText("").toUpperCase(Locale.ROOT);
        if (!now.equals(status)) {
            boolean unsold = now.equals("REFUNDED") && status.equals("PENDING");
            status = now;
            show(now);
            if (unsold) {
                // nobody was ever shown that it was paid
                witness.till(tradeId, Shown.FAILURE);
            }
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

    /** The trade that it goes by now. */
    synchronized String tradeId() {
        return tradeId;
    }

    /** It goes by this trade from now on, and the one before is given up; false where it did already. */
    synchronized boolean goesOnAs(String trade) {
        if (trade.equals(tradeId)) {
            return false;
        }
        if (!status.isEmpty()) {
            show("CLOSED");
            status = "";
        }
        tradeId = trade;
        return trades.add(trade);
    }

    /** Whether this trade is one that it went by. */
    synchronized boolean isOf(String trade) {
        return trades.contains(trade);
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

    /**
     * Hears of an entry that stands in the books and not in what the order shows; where the order shows its own, this is one of
     * them.
     *
     * @param number of this entry among those that read the same, from 1
     */
    synchronized void bookedElsewhere(JsonNode line, int number) {
        if (!showsBookings) {
            book(line, number);
        }
    }

    /** The same twice in one answer is booked twice, however alike both read. */
    private void book(JsonNode line, int number) {
        String named = line.path("tradeId").asText("");
        Bookings.read(trades.contains(named) ? named : tradeId, line, currency).ifPresent(booking -> {
            if (told.add(Bookings.mark(line) + (number == 1 ? "" : " #" + number))) {
                witness.booking(booking);
            }
        });
    }

    /** Whether it told of this entry. */
    synchronized boolean hasTold(JsonNode line) {
        return told.contains(Bookings.mark(line));
    }

    private void deliver(JsonNode shown) {
        if (shown.path("delivered").asBoolean()) {
            Bookings.money(shown.path("paidAmount"), currency)
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
