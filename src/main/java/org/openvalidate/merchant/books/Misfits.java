package org.openvalidate.merchant.books;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong where a row and a booking do not find each other, in words. */
final class Misfits {

    private final Books books;
    private final Statement statement;
    private final Set<Booking.Key> seen;

    /** @param seen bookings that have a row */
    Misfits(Books books, Statement statement, Set<Booking.Key> seen) {
        this.books = books;
        this.statement = statement;
        this.seen = seen;
    }

    /** Booked, and the file has no row for it. */
    Difference missing(Booking booking) {
        return new Difference(
                Difference.Kind.MISSING_REMOTE,
                booking.key().id(),
                booking.sold().order(),
                0,
                statement.form().amountColumn(),
                booking.amount().toString(),
                "",
                "The file has no row for " + booking.key() + " of " + booking.amount() + ".");
    }

    /**
     * Two rows for one booking: one too many; or one of them has a wrong type, if under their id another booking has no
     * row. The time of payment tells which.
     */
    Difference twins(Match.Twins both) {
        Optional<Booking> other = both.second()
                .underItsId(books)
                .filter(each -> !seen.contains(each.key()))
                .findFirst();
        if (other.isEmpty()) {
            return twice(
                    both.booking(), both.second(), "row " + both.first().row().number());
        }
        Entry wrong = both.first().isAt(other.get().at()) ? both.first() : both.second();
        return missingLocal(
                wrong,
                statement.form().typeColumn(),
                wrong.typeOf(other.get().key().kind()),
                wrong.type());
    }

    /** A row of which the books know nothing; where its trade is known, what is wrong with the row may show. */
    Difference stranger(Entry entry) {
        String types = String.join(
                " or ",
                entry.underItsId(books)
                        .filter(each -> !seen.contains(each.key()))
                        .map(each -> entry.typeOf(each.key().kind()))
                        .distinct()
                        .toList());
        if (!types.isEmpty()) {
            return missingLocal(entry, statement.form().typeColumn(), types, entry.type());
        }
        String ids = String.join(
                " or ",
                Stream.of(entry.gatewayId())
                        .flatMap(id -> books.ofGateway(id).stream())
                        .filter(each -> entry.means(each.key().kind()) && !seen.contains(each.key()))
                        .map(entry::idOf)
                        .toList());
        return ids.isEmpty()
                ? missingLocal(entry, statement.form().amountColumn(), "", entry.sum())
                : missingLocal(entry, Entry.ID, ids, entry.id());
    }

    private Difference missingLocal(Entry entry, String column, String expected, String actual) {
        return new Difference(
                Difference.Kind.MISSING_LOCAL,
                entry.id(),
                entry.order(books),
                entry.row().number(),
                column,
                expected,
                actual,
                "The books have no " + entry.type() + " " + entry.id() + ", and the file has one of " + entry.sum()
                        + ".");
    }

    /** Booked as never done, and the file has it. */
    Difference unbooked(Booking booking, Entry entry) {
        return new Difference(
                Difference.Kind.MISSING_LOCAL,
                booking.key().id(),
                booking.sold().order(),
                entry.row().number(),
                statement.form().amountColumn(),
                "",
                entry.sum(),
                booking.key() + " is booked as never done, and the file has it with " + entry.sum() + ".");
    }

    /** Told twice; {@code first} says where before. */
    Difference twice(Booking booking, Entry entry, String first) {
        return new Difference(
                Difference.Kind.DUPLICATE,
                booking.key().id(),
                booking.sold().order(),
                entry.row().number(),
                Entry.ID,
                first,
                "row " + entry.row().number(),
                booking.key() + " stands in " + first + " already.");
    }

    /** Of a day that is none of the file's. */
    Difference ofOtherDay(Entry entry) {
        String column = statement.form().settles() ? "Settlement_time" : "Payment_time";
        return new Difference(
                Difference.Kind.FORMAT,
                entry.id(),
                entry.order(books),
                entry.row().number(),
                column,
                statement.period().toString(),
                entry.row().text(column),
                "\"" + entry.row().text(column) + "\" is not of " + statement.period() + ".");
    }

    /** Settled by its own word, and of no day. */
    Difference undated(Entry entry) {
        return new Difference(
                Difference.Kind.FORMAT,
                entry.id(),
                entry.order(books),
                entry.row().number(),
                "Settlement_time",
                statement.period().toString(),
                "",
                "The row is settled and tells no time of it.");
    }
}
