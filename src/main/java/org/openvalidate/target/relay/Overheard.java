package org.openvalidate.target.relay;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.target.sandbox.Sold;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Response;

/**
 * Notes what a case sells on the way to its recording. Of answers only what the upstream said itself counts, unhurt and
 * signed by it.
 */
record Overheard(Dialect dialect, Sold sold, Recorder recorder) implements Recorder {

    @Override
    public void record(Exchange exchange) {
        if (exchange.to().equals("gateway")) {
            sold.sees(dialect.read(exchange.request()), said(exchange));
        }
        recorder.record(exchange);
    }

    @Override
    public void arrives(Exchange pending) {
        recorder.arrives(pending);
    }

    @Override
    public void buyer(Instant at, String act, Map<String, String> facts) {
        recorder.buyer(at, act, facts);
    }

    private @Nullable Answer said(Exchange exchange) {
        Response response = exchange.response();
        String signature = exchange.facts().getOrDefault("upstreamSignature", "");
        boolean own = signature.equals(SignatureState.VALID.name()) || signature.equals(SignatureState.MISSING.name());
        if (response == null || !own || exchange.facts().containsKey("fault")) {
            return null;
        }
        try {
            return dialect.read(response);
        } catch (Unreadable page) {
            // a cashier's page says nothing of a trade
            return null;
        }
    }
}
