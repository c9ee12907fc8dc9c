package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openvalidate.merchant.Booking;
import org.openvalidate.wire.Money;

/** Entries of the merchant's books as its driver writes them. */
final class Bookings {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private Bookings() {}

    /**
     * One entry; nothing where it is none that moves money or goods, or cannot be read.
     *
     * @param tradeId what it is about
     */
    static Optional<Booking> read(String tradeId, JsonNode line) {
        return type(line.path("type").asText(""))
                .flatMap(type -> money(line.path("amount"), line.path("currency"))
                        .map(amount -> new Booking(
                                type, tradeId, amount, line.path("reference").asText(""))));
    }

    /** An amount with its currency; nothing where it is none. */
    static Optional<Money> money(JsonNode amount, JsonNode currency) {
        String written = amount.asText("");
        return AMOUNT.matcher(written).matches()
                ? Optional.of(Money.of(written, currency.asText("")))
                : Optional.empty();
    }

    /** A cancel of what was paid gives the money back as a refund does. */
    private static Optional<Booking.Type> type(String word) {
        return switch (word) {
            case "PAYMENT" -> Optional.of(Booking.Type.PAYMENT);
            case "REFUND", "CANCEL" -> Optional.of(Booking.Type.REFUND);
            case "DELIVERY" -> Optional.of(Booking.Type.DELIVERY);
            default -> Optional.empty();
        };
    }
}
