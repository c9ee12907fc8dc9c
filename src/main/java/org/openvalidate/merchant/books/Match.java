package org.openvalidate.merchant.books;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.dialect.legacy.files.FileRow;
import org.openvalidate.merchant.books.Booking.Kind;
import org.openvalidate.merchant.books.Booking.Standing;

/** A sound file, row by row, against the books. */
final class Match {

    /**
     * How much later than its request money may have moved where no answer told when: a trade can be paid and cancelled
     * until 15 min past midnight (legacy-instore §2.3), a refund be executed the next day.
     */
    private static final Duration LATE = Duration.ofMinutes(15);

    private static final Duration LATE_REFUND = Duration.ofDays(1);

    private final Statement statement;
    private final Contract contract;
    private final Map<Booking.Key, Entry> seen = new HashMap<>();
    private final List<Twins> twins = new ArrayList<>();
    private final List<Entry> strangers = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<Difference> outside = new ArrayList<>();
    private final List<Booking> resolved = new ArrayList<>();
    private final Books before;
    private Books books;
    private int matched;
    private int unpriced;

    Match(Books books, Statement statement, Contract contract) {
        this.before = books;
        this.books = books;
        this.statement = statement;
        this.contract = contract;
    }

    void row(FileRow row) {
        Entry entry = new Entry(statement.form(), row);
        if (!statement.period().holds(entry.day())) {
            outside.add(ofOtherDay(entry));
            return;
        }
        Optional<Booking> booking = booking(entry);
        if (booking.isEmpty()) {
            strangers.add(entry);
        } else {
            match(booking.get(), entry);
        }
    }

    Reconciliation end() {
        if (!outside.isEmpty()) {
            return new Reconciliation(statement, 0, 0, List.of(), outside, before);
        }
        // a cancelled trade goes by the gateway's id, which the row of its payment tells and which may stand below
        List<Entry> unknown = List.copyOf(strangers);
        strangers.clear();
        unknown.forEach(
                entry -> booking(entry).ifPresentOrElse(found -> match(found, entry), () -> strangers.add(entry)));
        twins.forEach(each -> differences.add(twins(each)));
        strangers.forEach(entry -> differences.add(stranger(entry)));
        differences.sort(Comparator.comparingInt(Difference::row));
        before.all().stream()
                .filter(booking -> !seen.containsKey(booking.key()))
                .sorted(Comparator.comparing(Booking::at)
                        .thenComparing(each -> each.key().toString()))
                .forEach(this::untold);
        return new Reconciliation(statement, matched, unpriced, resolved, differences, books);
    }

    /** The booking of a row: the first that has no row yet, or else the first. */
    private Optional<Booking> booking(Entry entry) {
        List<Booking> candidates = entry.candidates(books).toList();
        return candidates.stream()
                .filter(each -> !seen.containsKey(each.key()))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private void match(Booking booking, Entry entry) {
        Entry earlier = seen.putIfAbsent(booking.key(), entry);
        boolean settles = statement.form().settles();
        Optional<LocalDate> told = booking.told(settles).filter(day -> !day.equals(entry.day()));
        if (earlier != null) {
            twins.add(new Twins(booking, earlier, entry));
        } else if (told.isPresent()) {
            differences.add(twice(booking, entry, "the file of " + told.get()));
        } else if (booking.standing() == Standing.VOID) {
            differences.add(unbooked(booking, entry));
        } else {
            compare(booking, entry);
        }
    }

    private void compare(Booking booking, Entry entry) {
        Comparison comparison = new Comparison(booking, entry, contract);
        differences.addAll(comparison.differences());
        if (!comparison.differences().isEmpty()) {
            return;
        }
        unpriced += comparison.priced() ? 0 : 1;
        Booking told = booking.told(statement.form().settles(), entry.day());
        if (booking.standing() == Standing.UNKNOWN) {
            told = told.took(entry.row().time("Payment_time"));
            resolved.add(told);
        } else {
            matched++;
        }
        books = books.with(told);
        String gatewayId = entry.gatewayId();
        if (!gatewayId.isEmpty() && booking.sold().gatewayId().isEmpty()) {
            books = books.knowing(booking.sold().tradeId(), gatewayId);
        }
    }

    /** What is booked and not told: missing, decided by silence, or not to be told here. */
    private void untold(Booking booking) {
        boolean settles = statement.form().settles();
        boolean here = booking.sold().online()
                == (statement.form().online() || statement.form().downloaded());
        boolean elsewhere = booking.told(settles)
                .filter(day -> !statement.period().holds(day))
                .isPresent();
        if (!here || elsewhere) {
            return;
        }
        LocalDate day = Period.day(booking.at());
        if (booking.standing() == Standing.KNOWN
                && statement.period().holds(settles ? contract.days().after(day) : day)) {
            differences.add(missing(booking));
        }
        Duration late = booking.key().kind() == Kind.REFUND ? LATE_REFUND : LATE;
        if (booking.standing() == Standing.UNKNOWN
                && !settles
                && statement.period().holds(Period.day(booking.at().plus(late)))) {
            Booking none = booking.standing(Standing.VOID);
            resolved.add(none);
            books = books.with(none);
        }
    }

    private Difference missing(Booking booking) {
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
    private Difference twins(Twins both) {
        Optional<Booking> other = both.second()
                .underItsId(books)
                .filter(each -> !seen.containsKey(each.key()))
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
    private Difference stranger(Entry entry) {
        String types = String.join(
                " or ",
                entry.underItsId(books)
                        .filter(each -> !seen.containsKey(each.key()))
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
                        .filter(each -> entry.means(each.key().kind()) && !seen.containsKey(each.key()))
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

    private Difference unbooked(Booking booking, Entry entry) {
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

    /** Two rows that seem to be about one booking. */
    private record Twins(Booking booking, Entry first, Entry second) {}

    private Difference twice(Booking booking, Entry entry, String first) {
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

    private Difference ofOtherDay(Entry entry) {
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
}
