package org.openvalidate.target.sandbox;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.evidence.Claim;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;

/** Which shops the merchant has reported whose review has not ended as far as it knows. */
final class Reviews implements Recorder {

    private static final String ASKED = "alipay.overseas.secmerchant.maintain.queryStatus";
    private static final String REPORTED = "alipay.overseas.secmerchant.(offline|online).maintain";
    private static final Set<String> STILL = Set.of("UNDER_REVIEW", "MODIFICATION_REVIEW");

    private final Dialect dialect;
    private final Recorder next;
    private final Set<String> open = new HashSet<>();

    /** @param next keeps what is recorded */
    Reviews(Dialect dialect, Recorder next) {
        this.dialect = dialect;
        this.next = next;
    }

    @Override
    public synchronized void record(Exchange exchange) {
        next.record(exchange);
        if (exchange.from().equals(Claim.MERCHANT) && exchange.response() != null) {
            try {
                follow(dialect.read(exchange.request()), dialect.read(exchange.response()));
            } catch (Unreadable page) {
                // says nothing of any review
            }
        }
    }

    @Override
    public void buyer(Instant at, String act, Map<String, String> facts) {
        next.buyer(at, act, facts);
    }

    synchronized boolean anyOpen() {
        return !open.isEmpty();
    }

    private void follow(Call call, Answer answer) {
        String shop = call.parameter("secondary_merchant_id") + "/" + call.parameter("store_id");
        if (call.service().matches(REPORTED) && answer.resultCode().equals("SUCCESS")) {
            open.add(shop);
        } else if (call.service().equals(ASKED) && !STILL.contains(answer.field("status"))) {
            open.remove(shop);
        }
    }
}
