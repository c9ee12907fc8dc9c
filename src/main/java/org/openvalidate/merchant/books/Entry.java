package org.openvalidate.merchant.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.FileRow;
import org.openvalidate.merchant.books.Booking.Kind;

/**
 * A row as it tells of money.
 *
 * @param form the form of its file
 * @param row the row
 */
record Entry(FileForm form, FileRow row) {

    static final String ID = "Partner_transaction_id";

    String id() {
        return row.text(ID);
    }

    /** The gateway's id, empty where the file tells none. */
    String gatewayId() {
        return row.has("Transaction_id") ? row.text("Transaction_id") : row.text("Transaction_ID");
    }

    String type() {
        return row.text(form.typeColumn());
    }

    /** Whether the money moved in the second of this instant. */
    boolean isAt(Instant instant) {
        return row.time("Payment_time").getEpochSecond() == instant.getEpochSecond();
    }

    /**
     * Whether its money waits still: the service that tells of settlements tells of what is unsettled too. Source:
     * legacy-online §5.2, §5.4.
     */
    boolean isPending() {
        return form.settles() && row.text("Status").equals("P");
    }

    /** Whether it says that money was settled, and not when. */
    boolean isUndated() {
        return form.settles() && row.text("Settlement_time").isEmpty();
    }

    /** The day by which its file is chosen. */
    LocalDate day() {
        return Period.day(row.time(form.settles() ? "Settlement_time" : "Payment_time"));
    }

    /**
     * The bookings it may be about, the likeliest first. Where only P and R are told, a refund goes by its own id and a
     * reversed trade by the merchant's; a cancelled one by the gateway's once it is settled (legacy-instore §6.3).
     */
    Stream<Booking> candidates(Books books) {
        return switch (type()) {
            case "P" -> books.find(Kind.PAYMENT, id()).stream();
            case "R" -> underItsId(books).filter(each -> each.key().kind() != Kind.PAYMENT);
            default -> books.find(Kind.valueOf(type()), id()).stream();
        };
    }

    /** What is booked under its id, whatever its type says. */
    Stream<Booking> underItsId(Books books) {
        return Stream.concat(
                books.named(id()).stream().filter(each -> idOf(each).equals(id())),
                books.ofGateway(id()).stream().filter(each -> idOf(each).equals(id())));
    }

    /** How this file would write the id of a booking. */
    String idOf(Booking booking) {
        boolean byGateway = form.settles() && booking.key().kind() == Kind.CANCEL;
        return byGateway ? booking.sold().gatewayId() : booking.key().id();
    }

    /** Whether its type is one that the form has. */
    boolean isOfType() {
        return form != FileForm.IN_STORE_TRANSACTION
                || Stream.of(Kind.values()).anyMatch(kind -> kind.name().equals(type()));
    }

    /** Whether the type of the row may stand for this way of money. */
    boolean means(Kind kind) {
        return switch (type()) {
            case "P" -> kind == Kind.PAYMENT;
            case "R" -> kind != Kind.PAYMENT;
            default -> kind.name().equals(type());
        };
    }

    /** How this file would write a way of money. */
    String typeOf(Kind kind) {
        return form == FileForm.IN_STORE_TRANSACTION ? kind.name() : kind == Kind.PAYMENT ? "P" : "R";
    }

    /** What is booked under its id or else for its trade, whatever its type says. */
    List<Booking> relatives(Books books) {
        return Stream.of(
                        underItsId(books).toList(),
                        books.ofGateway(gatewayId()),
                        books.ofTrade(row.text("Original_partner_transaction_ID")))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseGet(List::of);
    }

    /** The order to which it seems to belong, empty where nothing tells. */
    String order(Books books) {
        return relatives(books).stream()
                .map(each -> each.sold().order())
                .findFirst()
                .orElse("");
    }

    /** Amount and currency as they stand there. */
    String sum() {
        return row.text(form.amountColumn()) + " " + row.text("Currency");
    }
}
