package shop.till.sale;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.till.alipay.Alipay;

/** Bookings and alerts, kept in a file to which lines are only ever added. Thread-safe. */
public final class Books implements AutoCloseable {

    private final Journal journal;
    private final Mistake mistake;
    private final List<Booking> bookings = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();

    /** Opens the file, or begins it. */
    public Books(Path file) throws IOException {
        this(file, Mistake.NONE);
    }

    /** @param mistake what is done wrong */
    public Books(Path file, Mistake mistake) throws IOException {
        this.mistake = mistake;
        journal = new Journal(file);
        for (Map<String, Object> fact : journal.earlier()) {
            if (fact.get("booking") instanceof Map<?, ?> members) {
                bookings.add(Booking.of(members));
            }
            if (fact.get("alert") instanceof Map<?, ?> members) {
                alerts.add(Alert.of(members));
            }
        }
    }

    /** Calls a person. */
    public synchronized void alert(String orderId, String text) {
        if (mistake == Mistake.CALLS_NOBODY) {
            return;
        }
        Alert alert = new Alert(now(), orderId, text);
        alerts.add(alert);
        journal.write(Map.of("alert", alert.json()));
        System.err.println(alert.at() + " ALERT " + (orderId.isEmpty() ? "" : orderId + " ") + text);
    }

    /** All bookings from an instant on. */
    public synchronized List<Booking> bookings(OffsetDateTime since) {
        return bookings.stream()
                .filter(booking -> !booking.at().isBefore(since))
                .toList();
    }

    /** The bookings of one order. */
    public synchronized List<Booking> bookings(String orderId) {
        return bookings.stream()
                .filter(booking -> booking.orderId().equals(orderId))
                .toList();
    }

    /** The alerts of one order; those of no order under the empty id. */
    public synchronized List<Alert> alerts(String orderId) {
        return alerts.stream().filter(alert -> alert.orderId().equals(orderId)).toList();
    }

    /** A new state of an order or a refund, and the money that moved with it, as one fact. */
    synchronized void write(String kind, Map<String, Object> state, Booking booking) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put(kind, state);
        if (booking != null) {
            fact.put("booking", booking.json());
        }
        journal.write(fact);
        if (booking != null) {
            bookings.add(booking);
        }
    }

    /** The last written state of everything of a kind, by id, in the order of first mention. */
    Map<String, Map<?, ?>> last(String kind) {
        Map<String, Map<?, ?>> last = new LinkedHashMap<>();
        for (Map<String, Object> fact : journal.earlier()) {
            if (fact.get(kind) instanceof Map<?, ?> members) {
                last.put(String.valueOf(members.get("id")), members);
            }
        }
        return last;
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(Alipay.BEIJING).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
