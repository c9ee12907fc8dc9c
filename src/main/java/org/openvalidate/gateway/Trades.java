package org.openvalidate.gateway;

import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The trades of an account.
 *
 * @param byMerchantId each by the merchant's id
 * @param merchantIds the merchant's id by the gateway's
 * @param order the merchant's ids in the order of creation
 */
public record Trades(PMap<String, Trade> byMerchantId, PMap<String, String> merchantIds, PVector<String> order) {

    /** Nothing has begun. */
    static final Trades NONE = new Trades(HashTreePMap.empty(), HashTreePMap.empty(), TreePVector.empty());

    /** A trade by the merchant's id. */
    public Optional<Trade> find(String merchantId) {
        return Optional.ofNullable(byMerchantId.get(merchantId));
    }

    /** A trade by the gateway's id. */
    public Optional<Trade> byAlipayId(String alipayId) {
        return Optional.ofNullable(merchantIds.get(alipayId)).flatMap(this::find);
    }

    /** All of them in the order of creation. */
    public List<Trade> inOrder() {
        return order.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** With one that is new, or as it is now. */
    Trades with(Trade trade) {
        boolean known = byMerchantId.containsKey(trade.merchantId());
        return new Trades(
                byMerchantId.plus(trade.merchantId(), trade),
                known ? merchantIds : merchantIds.plus(trade.alipayId(), trade.merchantId()),
                known ? order : order.plus(trade.merchantId()));
    }
}
