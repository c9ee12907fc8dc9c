package org.openvalidate.merchant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.merchant.books.Booking;
import org.openvalidate.merchant.books.Booking.Kind;
import org.openvalidate.merchant.books.Booking.Standing;
import org.openvalidate.merchant.books.Difference;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.books.Reconciliation;
import org.openvalidate.merchant.books.Statement;
import org.openvalidate.merchant.fetch.Depot;
import org.openvalidate.merchant.fetch.Fetched;
import org.openvalidate.merchant.fetch.Fetching;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Bytes;

/**
 * The daily job: fetches the gateway's files, compares them with the books, tells a person of every difference, and brings
 * to an end what no answer has told. Source: legacy-instore §6.4, legacy-online §5.4.
 */
final class ReconciliationDesk {

    private final ReconciliationConduct conduct;
    private final Bookkeeping bookkeeping;
    private final Depot server;
    private final Depot services;
    private final Orders orders;
    private final RefundDesk refunds;
    private final Alarm alarm;
    private final Timeline timeline;
    private final Witness witness;

    /**
     * @param server where files lie
     * @param services where they are downloaded
     */
    ReconciliationDesk(
            ReconciliationConduct conduct,
            Bookkeeping bookkeeping,
            Depot server,
            Depot services,
            Orders orders,
            RefundDesk refunds,
            Alarm alarm,
            Timeline timeline,
            Witness witness) {
        this.conduct = conduct;
        this.bookkeeping = bookkeeping;
        this.server = server;
        this.services = services;
        this.orders = orders;
        this.refunds = refunds;
        this.alarm = alarm;
        this.timeline = timeline;
        this.witness = witness;
    }

    /** Waits for the files of these days and reconciles each; a file that never comes is not reconciled. */
    void reconcile(FileKind kind, Period period) {
        if (!conduct.fetches(kind)) {
            return;
        }
        Instant due = conduct.hours().beginning(period.last().plusDays(1));
        timeline.sleep(Duration.between(timeline.now(), due));
        List<Reconciliation> came = bookkeeping.forms(kind).stream()
                .flatMap(form -> statements(form, period))
                .flatMap(statement -> reconciled(statement).stream())
                .toList();
        if (came.isEmpty()) {
            return;
        }
        List<Difference> differences = new ArrayList<>();
        for (Reconciliation each : came) {
            each.differences().stream().filter(conduct::reports).forEach(differences::add);
        }
        differences.forEach(each -> alarm.raise(each.order(), each.toString()));
        int matched = came.stream().mapToInt(Reconciliation::matched).sum();
        int unlisted = came.stream().mapToInt(Reconciliation::unlisted).sum();
        if (unlisted > 0) {
            alarm.raise("", kind + " of " + period + " has " + unlisted + " differences more.");
        }
        witness.reconciled(kind, period.first(), matched, differences, unlisted);
        if (conduct.settles()) {
            came.forEach(each -> each.resolved().forEach(this::settle));
        }
    }

    /** A download answers for several days, a file on a server is of one. */
    private static Stream<Statement> statements(FileForm form, Period period) {
        return form.downloaded()
                ? Stream.of(new Statement(form, period))
                : period.inPartsOf(1).stream().map(day -> new Statement(form, day));
    }

    private Optional<Reconciliation> reconciled(Statement statement) {
        Depot depot = statement.form().downloaded() ? services : server;
        Fetched fetched = new Fetching(depot, timeline, conduct.hours(), words -> alarm.raise("", words))
                .fetch(statement, bookkeeping.expects(statement));
        if (fetched instanceof Fetched.There there) {
            return Optional.of(bookkeeping.reconcile(statement, conduct.read(there.content())));
        }
        if (fetched instanceof Fetched.Nothing && !conduct.mayBeEmpty()) {
            alarm.raise("", statement + " is empty.");
        }
        return fetched instanceof Fetched.Nothing ? Optional.of(nothing(statement)) : Optional.empty();
    }

    /** That there is nothing is told by a service, and by a server on which no file was to be expected. */
    private Reconciliation nothing(Statement statement) {
        return statement.form().downloaded()
                ? bookkeeping.reconcile(statement, Bytes.NONE)
                : Reconciliation.ofNothing(statement, bookkeeping.books());
    }

    private void settle(Booking booking) {
        String trade = booking.sold().tradeId();
        boolean took = booking.standing() == Standing.KNOWN;
        switch (booking.key().kind()) {
            case PAYMENT -> {
                if (took) {
                    paid(trade, booking);
                } else {
                    orders.closed(trade);
                }
            }
            case REFUND -> {
                if (took) {
                    orders.refunded(trade, booking.key().id(), booking.amount());
                } else {
                    alarm.raise(trade, "The refund " + booking.key().id() + " never took place.");
                }
            }
            case CANCEL, REVERSAL -> {
                if (took) {
                    orders.closed(trade);
                }
            }
        }
    }

    /** What was paid for an order that is over goes back, unless it did so already. */
    private void paid(String trade, Booking payment) {
        boolean back = bookkeeping.books().ofTrade(trade).stream()
                .anyMatch(each -> each.key().kind() != Kind.PAYMENT && each.standing() == Standing.KNOWN);
        if (!orders.paid(trade, "") && !back && orders.isOver(trade)) {
            refunds.takeBack(trade, payment.amount());
        }
    }
}
