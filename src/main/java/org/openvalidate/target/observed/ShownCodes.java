package org.openvalidate.target.observed;

import org.openvalidate.gateway.OrderCode;
import org.openvalidate.gateway.ShopCode;
import org.openvalidate.operator.HandMerchant;

/** What a till shows to be scanned, as the gateway made it. */
final class ShownCodes implements HandMerchant.Screen {

    private final Post post;

    ShownCodes(Post post) {
        this.post = post;
    }

    @Override
    public String ofOrder(String trade) {
        return post.state().codes().order(trade).map(OrderCode::text).orElse("");
    }

    @Override
    public String ofStore() {
        return post.state().codes().latestShop().map(ShopCode::text).orElse("");
    }
}
