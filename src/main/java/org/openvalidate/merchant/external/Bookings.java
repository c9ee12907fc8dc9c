package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.merchant.Booking;
import org.openvalidate.wire.Money;

/** Entries of the merchant's books as its driver writes them. */
final class Bookings {

    private static final Pattern AMOUNT = Pattern.compile("-?([0-9]{1,15}(\\.[0-9]{1,6})?)");

    private static final int LONGEST = 15;

    private Bookings() {}

    /**
     * One entry; nothing where it is none that moves money or goods, or cannot be read.
     *
     * @param tradeId what it is about
     * @param currency of its order, where the entry names none
     */
    static Optional<Booking> read(String tradeId, JsonNode line, String currency) {
        return type(line.path("type").asText(""))
                .flatMap(type -> money(
                                line.path("amount"), line.path("currency").asText(currency))
                        .map(amount -> new Booking(
                                type, tradeId, amount, line.path("reference").asText(""))));
    }

    /**
     * An amount with its currency, as text or as a number of JSON; nothing where it is none. Which way the money went is said
     * by what was booked: books that write a refund with a minus mean the same.
     */
    static Optional<Money> money(JsonNode amount, String currency) {
        Matcher number = AMOUNT.matcher(amount.isBigDecimal() ? plain(amount.decimalValue()) : amount.asText(""));
        return number.matches() ? Optional.of(Money.of(number.group(1), currency)) : Optional.empty();
    }

    /** Without an exponent; one that no amount has is left as it is, and not written out. */
    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > LONGEST ? number.toString() : number.toPlainString();
    }

    /** What tells an entry from every other, whatever else stands beside it. */
    static String mark(JsonNode line) {
        return Stream.of("at", "type", "amount", "currency", "reference")
                .map(field -> line.path(field).asText(""))
                .collect(Collectors.joining(" ", "booking ", ""));
    }

    /** A cancel of what was paid gives the money back as a refund does. */
    private static Optional<Booking.Type> type(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "PAYMENT" -> Optional.of(Booking.Type.PAYMENT);
            case "REFUND", "CANCEL" -> Optional.of(Booking.Type.REFUND);
            case "DELIVERY" -> Optional.of(Booking.Type.DELIVERY);
            default -> Optional.empty();
        };
    }
}
