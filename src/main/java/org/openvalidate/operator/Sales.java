package org.openvalidate.operator;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.wire.Money;

/** The sales of one round of a case, by the merchant's trade ids. Guarded by the bell of the desk. */
final class Sales {

    private final Set<String> trades = new LinkedHashSet<>();
    private final Map<String, Money> prices = new HashMap<>();

    /** One more; whether it is one, and new. */
    boolean add(String trade) {
        return !trade.isEmpty() && trades.add(trade);
    }

    int count() {
        return trades.size();
    }

    /** In the order in which they became known. */
    List<String> all() {
        return List.copyOf(trades);
    }

    void price(String trade, Money sum) {
        prices.put(trade, sum);
    }

    /** What one came to; empty where nobody was asked for it. */
    Optional<Money> price(String trade) {
        return Optional.ofNullable(prices.get(trade));
    }
}
