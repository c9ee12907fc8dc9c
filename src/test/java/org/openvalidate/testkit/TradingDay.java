package org.openvalidate.testkit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.merchant.books.Booking;
import org.openvalidate.merchant.books.Booking.Kind;
import org.openvalidate.merchant.books.Booking.Standing;
import org.openvalidate.merchant.books.Books;
import org.openvalidate.merchant.books.Sold;
import org.openvalidate.time.SteppedTimeline;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Money;

/** A live gateway whose clock a test moves, one account on it, and what its merchant booked of the sales it made there. */
public final class TradingDay implements AutoCloseable {

    /** The account. */
    public static final String PARTNER = "2088123412341234";

    /** The day on which it begins, at ten o'clock in GMT+8. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final LiveGateway gateway = new LiveGateway();
    private final SteppedTimeline clock = new SteppedTimeline(Instant.parse("2026-03-02T02:00:00Z"));
    private final Kept kept = new Kept();
    private final OpenAccount account = gateway.open(PARTNER, clock, Behaviour.PAYS_AT_ONCE, kept);
    private Books books = Books.EMPTY;

    /** A sale of 12.34 USD over HTTP. */
    public void sell(String id) throws IOException, InterruptedException {
        gateway.send(gateway.pay(PARTNER, id, SignType.RSA2));
        Sold sold = new Sold(false, "order-" + id, id, "", "USD");
        books = books.with(Booking.of(
                new Booking.Key(Kind.PAYMENT, id), sold, Money.parse("12.34 USD"), clock.now(), Standing.KNOWN));
    }

    /** Time passes. */
    public void pass(Duration length) {
        clock.advance(length);
    }

    /** What the merchant booked. */
    public Books books() {
        return books;
    }

    /** The gateway. */
    public LiveGateway gateway() {
        return gateway;
    }

    /** The account. */
    public OpenAccount account() {
        return account;
    }

    /** What reached the gateway. */
    public List<Exchange> heard() {
        return kept.exchanges();
    }

    @Override
    public void close() {
        gateway.close();
        clock.close();
    }
}
