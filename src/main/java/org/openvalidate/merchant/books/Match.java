package org.openvalidate.merchant.books;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.legacy.files.FileRow;
import org.openvalidate.merchant.books.Booking.Kind;
import org.openvalidate.merchant.books.Booking.Standing;

/** A sound file, row by row, against the books. */
final class Match {

    /** Two rows that seem to be about one booking. */
    record Twins(Booking booking, Entry first, Entry second) {}

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
    private final Set<Booking.Key> waiting = new HashSet<>();
    private final List<Booking> resolved = new ArrayList<>();
    private final Books before;
    private Books books;
    private int matched;
    private int unpriced;
    private int pending;

    Match(Books books, Statement statement, Contract contract) {
        this.before = books;
        this.books = books;
        this.statement = statement;
        this.contract = contract;
    }

    void row(FileRow row) {
        Entry entry = new Entry(statement.form(), row);
        if (entry.isPending()) {
            pending++;
            booking(entry).ifPresent(each -> waiting.add(each.key()));
            return;
        }
        if (entry.isUndated()) {
            outside.add(misfits().undated(entry));
            return;
        }
        if (!statement.period().holds(entry.day())) {
            outside.add(misfits().ofOtherDay(entry));
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
            return Reconciliation.refused(statement, outside, before);
        }
        // a cancelled trade goes by the gateway's id, which the row of its payment tells and which may stand below
        List<Entry> unknown = List.copyOf(strangers);
        strangers.clear();
        unknown.forEach(
                entry -> booking(entry).ifPresentOrElse(found -> match(found, entry), () -> strangers.add(entry)));
        Misfits misfits = misfits();
        twins.forEach(each -> differences.add(misfits.twins(each)));
        strangers.forEach(entry -> differences.add(misfits.stranger(entry)));
        differences.sort(Comparator.comparingInt(Difference::row));
        before.all().stream()
                .filter(booking -> !seen.containsKey(booking.key()) && !waiting.contains(booking.key()))
                .sorted(Comparator.comparing(Booking::at)
                        .thenComparing(each -> each.key().toString()))
                .forEach(this::untold);
        return new Reconciliation(statement, matched, unpriced, pending, resolved, differences, 0, books);
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
            differences.add(misfits().twice(booking, entry, "the file of " + told.get()));
        } else if (booking.standing() == Standing.VOID) {
            differences.add(misfits().unbooked(booking, entry));
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
            differences.add(misfits().missing(booking));
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

    private Misfits misfits() {
        return new Misfits(books, statement, seen.keySet());
    }
}
