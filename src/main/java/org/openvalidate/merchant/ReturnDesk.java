package org.openvalidate.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * The page to which buyers come back, by browser or from the wallet: it shows how the order stands in the books, which no
 * return changes. Source: legacy-online §1.5, §3.1, §3.2.
 */
final class ReturnDesk {

    private final Shop shop;
    private final WebConduct conduct;
    private final Dialect dialect;
    private final Orders orders;
    private final WebShop desk;

    ReturnDesk(Shop shop, WebConduct conduct, Dialect dialect, Orders orders, WebShop desk) {
        this.shop = shop;
        this.conduct = conduct;
        this.dialect = dialect;
        this.orders = orders;
        this.desk = desk;
    }

    Response welcomes(Request request) {
        Call returned = dialect.read(request);
        String trade = returned.parameter("out_trade_no");
        String result = returned.parameter("resultStatus");
        if (result.isEmpty()) {
            desk.follow(trade, conduct.afterReturn(dialect.verifyRequest(Heard.from(request), shop.keys())));
        } else {
            told(trade, conduct.afterApp(result));
        }
        return page(orders.find(trade).map(Orders.Entry::state).orElse(null));
    }

    private void told(String trade, Next next) {
        if (next == Next.QUERY) {
            desk.look(trade);
        } else {
            desk.follow(trade, next);
        }
    }

    private static Response page(Witness.@org.jspecify.annotations.Nullable Booked state) {
        String words = state == null
                ? "There is no such order."
                : switch (state) {
                    case PENDING -> "Your payment is being processed.";
                    case PAID -> "Thank you. Your order is on its way.";
                    case CLOSED -> "This order is closed. Nothing will be sent.";
                    case PARTIALLY_REFUNDED, REFUNDED -> "Your money is on its way back.";
                };
        return new Response(200, Map.of("content-type", "text/plain;charset=utf-8"), Bytes.of(words, UTF_8), UTF_8);
    }
}
