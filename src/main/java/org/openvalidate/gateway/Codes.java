package org.openvalidate.gateway;

import java.util.Comparator;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What buyers can scan.
 *
 * @param orders codes of one order each, by their text
 * @param shops codes of a shop, by their text
 * @param places text of a shop's code by {@link ShopCode#place}
 */
public record Codes(PMap<String, OrderCode> orders, PMap<String, ShopCode> shops, PMap<String, String> places) {

    /** Nothing to scan. */
    static final Codes NONE = new Codes(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** A shop's code by its text. */
    public Optional<ShopCode> shop(String text) {
        return Optional.ofNullable(shops.get(text));
    }

    /** The shop's code that was made last: their texts end in a number. */
    public Optional<ShopCode> latestShop() {
        return shops.values().stream()
                .max(Comparator.comparing((ShopCode code) -> code.text().length())
                        .thenComparing(ShopCode::text));
    }

    /** The code that stands for an order, by the merchant's trade id. */
    public Optional<OrderCode> order(String merchantId) {
        return orders.values().stream()
                .filter(code -> code.merchantId().equals(merchantId))
                .findFirst();
    }

    /** A shop's code by the place where it hangs. */
    Optional<ShopCode> at(String place) {
        return Optional.ofNullable(places.get(place)).flatMap(this::shop);
    }

    Codes with(OrderCode code) {
        return new Codes(orders.plus(code.text(), code), shops, places);
    }

    /** With a shop's code as it is now, wherever it hung before. */
    Codes with(ShopCode code) {
        String before =
                Optional.ofNullable(shops.get(code.text())).map(ShopCode::place).orElse(code.place());
        return new Codes(
                orders, shops.plus(code.text(), code), places.minus(before).plus(code.place(), code.text()));
    }
}
