package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
            all = driver.list("/bookings?since=" + written(since));
        } catch (Unable none) {
            // every call is optional: what it would have told stays unproven
            return;
        }
        Map<String, Integer> alike = new HashMap<>();
        (all.isArray() ? all : all.path("bookings"))
                .forEach(line -> book(line, alike.merge(Bookings.mark(line), 1, Integer::sum)));
        all.path("alerts").forEach(alert -> alert(alert, since));
    }

    private void book(JsonNode line, int number) {
        String order = line.path("orderId").asText("");
        String about = line.path("tradeId").asText(line.path("reference").asText(""));
        Optional<SeenOrder> known = orders.find(order, about);
        if (known.isPresent()) {
            known.get().bookedElsewhere(line, number);
            return;
        }
        if (about.isEmpty() || foreign.test(about) || orders.haveTold(line)) {
            return;
        }
        if (Named.isUsable(order)) {
            orders.look(order, orders.add(order, about));
        } else if (told.add(Bookings.mark(line) + number)) {
            Bookings.read(about, line, "").ifPresent(witness::booking);
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
