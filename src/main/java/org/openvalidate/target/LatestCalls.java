package org.openvalidate.target;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openvalidate.dialect.Call;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Request;

/**
 * Remembers the merchant's latest call of each service on its way to the recorder, in memory only, so that the harness can
 * send it again: the recording itself holds it redacted.
 */
public final class LatestCalls implements Recorder {

    private static final Set<String> ENVELOPE = Set.of("service", "partner", "_input_charset", "sign", "sign_type");

    private final Recorder recorder;
    private final Map<String, Request> latest = new ConcurrentHashMap<>();

    public LatestCalls(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void record(Exchange exchange) {
        if (exchange.from().equals("merchant")) {
            latest.put(exchange.service(), exchange.request());
        }
        recorder.record(exchange);
    }

    @Override
    public void buyer(Instant at, String act, Map<String, String> facts) {
        recorder.buyer(at, act, facts);
    }

    /** @throws HarnessFault when the merchant has not called it yet */
    public Request of(String service) {
        Request request = latest.get(service);
        if (request == null) {
            throw new HarnessFault("The merchant has not called " + service
                    + " yet, so that the harness cannot repeat it. Let the step come later.");
        }
        return request;
    }

    /** What a call says for itself: without the envelope that every call has. */
    public static Map<String, String> fields(Call call) {
        Map<String, String> fields = new LinkedHashMap<>(call.parameters());
        fields.keySet().removeAll(ENVELOPE);
        return fields;
    }
}
