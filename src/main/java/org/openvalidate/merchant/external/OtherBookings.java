package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.openvalidate.merchant.Unable;
import org.openvalidate.merchant.Witness;

/** What stands in the books of orders that nobody began here, such as those of a store's code, and alerts of no order. */
final class OtherBookings {

    private final Driver driver;
    private final SeenOrders orders;
    private final Witness witness;
    private final Predicate<String> foreign;
    private final Set<String> told = new HashSet<>();

    /** @param foreign whether a trade is another case's */
    OtherBookings(Driver driver, SeenOrders orders, Witness witness, Predicate<String> foreign) {
        this.driver = driver;
        this.orders = orders;
        this.witness = witness;
        this.foreign = foreign;
    }

    /** Tells what is new from an instant on. */
    void look(Instant since) {
        JsonNode all;
        try {
            all = driver.get("/bookings?since=" + written(since));
        } catch (Unable none) {
            // every call is optional: what it would have told stays unproven
            return;
        }
        all.path("bookings").forEach(this::book);
        all.path("alerts").forEach(alert -> alert(alert, since));
    }

    private void book(JsonNode line) {
        String trade = line.path("tradeId").asText(line.path("reference").asText(""));
        String order = line.path("orderId").asText("");
        if (trade.isEmpty() || orders.knows(order, trade) || foreign.test(trade)) {
            return;
        }
        if (Named.isUsable(order)) {
            orders.look(order, orders.add(order, trade));
        } else if (told.add("booking " + line)) {
            Bookings.read(trade, line).ifPresent(witness::booking);
        }
    }

    private void alert(JsonNode alert, Instant since) {
        if (isRecent(alert.path("at").asText(""), since) && told.add("alert " + alert)) {
            witness.alarm("", alert.path("text").asText(""));
        }
    }

    /** An alert of no order and of no instant may be last year's. */
    private static boolean isRecent(String at, Instant since) {
        try {
            return !OffsetDateTime.parse(at).toInstant().isBefore(since);
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static String written(Instant since) {
        return since.atOffset(ZoneOffset.ofHours(8))
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .replace("+", "%2B");
    }
}
