package org.openvalidate.merchant.books;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.merchant.books.Booking.Kind;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Everything the merchant booked; a change makes new books, so that a file is booked as a whole or not at all. */
public final class Books {

    /** Nothing was sold yet. */
    public static final Books EMPTY = new Books(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    private final PMap<Booking.Key, Booking> bookings;
    private final PMap<String, PVector<Booking.Key>> byTrade;
    private final PMap<String, String> trades;

    private Books(
            PMap<Booking.Key, Booking> bookings,
            PMap<String, PVector<Booking.Key>> byTrade,
            PMap<String, String> trades) {
        this.bookings = bookings;
        this.byTrade = byTrade;
        this.trades = trades;
    }

    /** With a booking, new or in place of the one of that name. */
    public Books with(Booking booking) {
        Sold sold = booking.sold();
        PVector<Booking.Key> keys = byTrade.getOrDefault(sold.tradeId(), TreePVector.empty());
        return new Books(
                bookings.plus(booking.key(), booking),
                bookings.containsKey(booking.key()) ? byTrade : byTrade.plus(sold.tradeId(), keys.plus(booking.key())),
                sold.gatewayId().isEmpty() ? trades : trades.plus(sold.gatewayId(), sold.tradeId()));
    }

    /** With the gateway's id for every booking of a trade. */
    public Books knowing(String tradeId, String gatewayId) {
        Books books = this;
        for (Booking booking : ofTrade(tradeId)) {
            books = books.with(booking.known(gatewayId));
        }
        return books;
    }

    /** One booking. */
    public Optional<Booking> find(Kind kind, String id) {
        return find(new Booking.Key(kind, id));
    }

    /** One booking. */
    public Optional<Booking> find(Booking.Key key) {
        return Optional.ofNullable(bookings.get(key));
    }

    /** Whatever is booked under an id, which way money went ever. */
    List<Booking> named(String id) {
        return Stream.of(Kind.values()).flatMap(kind -> find(kind, id).stream()).toList();
    }

    /** Whatever belongs to a trade, in the order in which it was booked. */
    public List<Booking> ofTrade(String tradeId) {
        return byTrade.getOrDefault(tradeId, TreePVector.empty()).stream()
                .flatMap(key -> find(key).stream())
                .toList();
    }

    /** The same by the gateway's id. */
    List<Booking> ofGateway(String gatewayId) {
        return Optional.ofNullable(trades.get(gatewayId)).map(this::ofTrade).orElseGet(List::of);
    }

    /** All, in no order. */
    public Collection<Booking> all() {
        return bookings.values();
    }
}
