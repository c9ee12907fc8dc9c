package org.openvalidate.merchant.books;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.openvalidate.dialect.legacy.files.Flaw;

/** A file that cannot be believed: its flaws as differences, with what the books have of the rows they are in. */
final class Refusal {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String TIME = "Payment_time";
    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);

    private final Books books;
    private final Statement statement;
    private final Map<Integer, Entry> doubtful;

    /** @param doubtful flawed rows by their line, where they could be split */
    Refusal(Books books, Statement statement, Map<Integer, Entry> doubtful) {
        this.books = books;
        this.statement = statement;
        this.doubtful = doubtful;
    }

    Reconciliation of(List<Flaw> flaws) {
        return Reconciliation.refused(
                statement, flaws.stream().map(this::difference).toList(), books);
    }

    private Difference difference(Flaw flaw) {
        Optional<Entry> entry = Optional.ofNullable(doubtful.get(flaw.row()));
        String booked = entry.map(each -> booked(each, flaw.column())).orElse("");
        return new Difference(
                Difference.Kind.FORMAT,
                entry.map(Entry::id).orElse(""),
                entry.map(each -> each.order(books)).orElse(""),
                flaw.row(),
                flaw.column(),
                flaw.due().isEmpty() ? booked : flaw.due(),
                flaw.value(),
                flaw.what());
    }

    /** What would stand in a cell by the books; where several bookings are meant, all that would. */
    private String booked(Entry entry, String column) {
        List<Booking> relatives = entry.relatives(books);
        List<Booking> alike = narrowed(
                relatives, each -> entry.isOfType() && entry.means(each.key().kind()));
        List<Booking> meant = narrowed(
                alike, each -> cell(entry, each, TIME).equals(entry.row().text(TIME)));
        return String.join(
                " or ",
                meant.stream()
                        .map(booking -> cell(entry, booking, column))
                        .distinct()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static List<Booking> narrowed(List<Booking> bookings, Predicate<Booking> by) {
        List<Booking> some = bookings.stream().filter(by).toList();
        return some.isEmpty() ? bookings : some;
    }

    private static String cell(Entry entry, Booking booking, String column) {
        boolean asPriced = booking.amount().currency().equals(booking.sold().settlement());
        if (column.equals(entry.form().amountColumn())) {
            return asPriced ? booking.amount().text() : "";
        }
        if (column.equals(entry.form().typeColumn())) {
            return entry.typeOf(booking.key().kind());
        }
        return switch (column) {
            case Entry.ID -> entry.idOf(booking);
            case "Currency" -> booking.sold().settlement();
            case "Trans_currency" -> booking.amount().currency();
            case "Trans_amount" -> booking.amount().text();
            case TIME -> WORDS.format(LocalDateTime.ofInstant(booking.at(), GMT8));
            default -> "";
        };
    }
}
