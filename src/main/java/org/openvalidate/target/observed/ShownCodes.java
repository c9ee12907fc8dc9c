package org.openvalidate.target.observed;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.evidence.Claim;
import org.openvalidate.gateway.ShopCode;
import org.openvalidate.operator.HandMerchant;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * What a till has been answered to show to a buyer, seen on its way to the recorder: a code that never came back is never
 * scanned, though the gateway made one. Of stores, the gateway's own word.
 */
final class ShownCodes implements Recorder, HandMerchant.Screen {

    private final Recorder next;
    private final Dialect dialect;
    private final Post post;
    private final Map<String, String> byTrade = new ConcurrentHashMap<>();

    /** @param next keeps what is recorded */
    ShownCodes(Recorder next, Dialect dialect, Post post) {
        this.next = next;
        this.dialect = dialect;
        this.post = post;
    }

    @Override
    public void record(Exchange exchange) {
        next.record(exchange);
        Response answer = exchange.response();
        boolean order = dialect.purpose(exchange.service()) == Purpose.ORDER;
        if (order && answer != null && exchange.from().equals(Claim.MERCHANT)) {
            keep(exchange.request(), answer);
        }
    }

    private void keep(Request request, Response answer) {
        try {
            String code = dialect.read(answer).field("qr_code");
            if (!code.isEmpty()) {
                byTrade.put(dialect.tradeId(dialect.read(request)), code);
            }
        } catch (Unreadable page) {
            // no till can show a code of it
        }
    }

    @Override
    public void arrives(Exchange pending) {
        next.arrives(pending);
    }

    @Override
    public void buyer(Instant at, String act, Map<String, String> facts) {
        next.buyer(at, act, facts);
    }

    @Override
    public String ofOrder(String trade) {
        return byTrade.getOrDefault(trade, "");
    }

    @Override
    public String ofStore() {
        return post.state().codes().latestShop().map(ShopCode::text).orElse("");
    }
}
