package org.openvalidate.target.relay;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Response;

/** The trades of a case, read off what passes: only what the upstream said itself counts, unhurt and signed by it. */
final class SeenTrades {

    private final Dialect dialect;
    private final Map<String, SeenTrade> trades = new LinkedHashMap<>();

    SeenTrades(Dialect dialect) {
        this.dialect = dialect;
    }

    synchronized List<SeenTrade> all() {
        return List.copyOf(trades.values());
    }

    /** By the merchant's id; one that was never seen has nothing to be said of it. */
    synchronized SeenTrade trade(String id) {
        return trades.computeIfAbsent(id, SeenTrade::new);
    }

    /** The merchant's id of the trade that was seen last for the first time, empty where there is none. */
    synchronized String latest() {
        String latest = "";
        for (String id : trades.keySet()) {
            latest = id;
        }
        return latest;
    }

    /** Looks at every exchange on its way to a recorder. */
    Recorder before(Recorder recorder) {
        return new Recorder() {
            @Override
            public void record(Exchange exchange) {
                look(exchange);
                recorder.record(exchange);
            }

            @Override
            public void buyer(Instant at, String act, Map<String, String> facts) {
                recorder.buyer(at, act, facts);
            }
        };
    }

    private void look(Exchange exchange) {
        Call call = dialect.read(exchange.request());
        Purpose purpose = dialect.purpose(call.service());
        String id = dialect.tradeId(call);
        if (!id.isEmpty() && exchange.to().equals("gateway")) {
            SeenTrade trade = trade(id);
            if (exchange.from().equals("merchant")) {
                trade.asked(purpose, call);
            }
            Response response = exchange.response();
            if (response != null && said(exchange.facts())) {
                try {
                    Answer answer = dialect.read(response);
                    trade.answered(purpose, call, answer);
                } catch (Unreadable page) {
                    // a cashier's page says nothing of a trade
                }
            }
        }
    }

    private static boolean said(Map<String, String> facts) {
        String signature = facts.getOrDefault("upstreamSignature", "");
        return !facts.containsKey("fault")
                && (signature.equals(SignatureState.VALID.name()) || signature.equals(SignatureState.MISSING.name()));
    }
}
