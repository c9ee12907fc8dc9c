package org.openvalidate.target.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.FaultPlan;
import org.openvalidate.merchant.Line;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * A line to a gateway that is not ours. What it carries is recorded from this end of it; answers can be lost on it, which
 * needs nobody's key; and it goes no faster than is polite.
 */
final class RecordedLine implements Line {

    /** Calls leave so far apart at least; ours. */
    private static final Duration POLITE = Duration.ofMillis(200);

    private final Line line;
    private final Dialect dialect;
    private final Timeline timeline;
    private final Recorder recorder;
    private final Sold sold;
    private FaultPlan plan = FaultPlan.NONE;
    private int armed;
    private boolean over;
    private Instant latest = Instant.EPOCH;

    RecordedLine(Line line, Dialect dialect, Timeline timeline, Recorder recorder, Sold sold) {
        this.line = line;
        this.dialect = dialect;
        this.timeline = timeline;
        this.recorder = recorder;
        this.sold = sold;
    }

    /** An answer will be lost on the way. */
    synchronized void arm(Fault fault) {
        armed++;
        plan = plan.with(fault.named("f" + armed));
    }

    /** How many faults have still to meet a call. */
    synchronized int armed() {
        return plan.armed(timeline.now()).size();
    }

    /** What comes from now on is no evidence any more. */
    synchronized void hangUp() {
        over = true;
    }

    @Override
    public Response send(String what, URI gateway, Request request, Duration patience) throws Unanswered {
        return send("merchant", AGENT, what, gateway, request, patience);
    }

    /** @param from who sends it: {@code merchant} or {@code probe} */
    Response send(String from, String agent, String what, URI gateway, Request request, Duration patience)
            throws Unanswered {
        Call call = dialect.read(request);
        timeline.sleep(untilPolite());
        Instant at = timeline.now();
        Optional<Fault> fault = met(call, at);
        Seen seen = new Seen(from, call, withHeaders(gateway, request, agent), at, facts(fault));
        try {
            Response response = fault.isPresent()
                    ? lost(fault.get(), what, gateway, request, patience)
                    : line.send(what, gateway, request, patience);
            record(seen, response, End.ANSWERED);
            return response;
        } catch (Unanswered nothing) {
            record(seen, null, end(nothing));
            throw nothing;
        }
    }

    private record Seen(String from, Call call, Request request, Instant at, Map<String, String> facts) {}

    private synchronized Duration untilPolite() {
        Instant now = timeline.now();
        Instant earliest = latest.plus(POLITE);
        latest = earliest.isAfter(now) ? earliest : now;
        return Duration.between(now, latest);
    }

    private synchronized Optional<Fault> met(Call call, Instant at) {
        FaultPlan.Draw draw = plan.draw(call, at);
        plan = draw.after();
        return draw.fault();
    }

    /** Never answers: the gateway may have done what it was asked, and nobody hears of it. */
    private Response lost(Fault fault, String what, URI gateway, Request request, Duration patience) throws Unanswered {
        return timeline.call(what, patience, () -> {
            if (fault.executed()) {
                Response unheard = line.send(what, gateway, request, patience);
                sold.sees(dialect.read(request), answer(unheard));
            }
            if (fault.kind() == Fault.Kind.RESET) {
                throw new IOException("Connection reset");
            }
            new CountDownLatch(1).await();
            throw new IOException("closed");
        });
    }

    private synchronized void record(Seen seen, @Nullable Response response, End end) {
        if (over) {
            return;
        }
        sold.sees(seen.call(), answer(response));
        recorder.record(new Exchange(
                0,
                seen.from(),
                "gateway",
                seen.call().service(),
                seen.request(),
                response,
                end,
                seen.at(),
                timeline.now(),
                seen.facts()));
    }

    private @Nullable Answer answer(@Nullable Response response) {
        try {
            return response == null ? null : dialect.read(response);
        } catch (Unreadable page) {
            return null;
        }
    }

    /** The headers that the client adds by itself and whoever reads the recording goes by. */
    private static Request withHeaders(URI gateway, Request request, String agent) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        headers.put("host", gateway.getPort() < 0 ? gateway.getHost() : gateway.getHost() + ":" + gateway.getPort());
        headers.put("user-agent", agent);
        return new Request(request.method(), request.target(), headers, request.body());
    }

    private static Map<String, String> facts(Optional<Fault> fault) {
        return fault.map(each ->
                        Map.of("fault", each.kind() + (each.executed() ? ", taken effect" : ", not taken effect")))
                .orElse(Map.of());
    }

    /** The client says in words only whether a part of the answer had come. */
    private static End end(Unanswered nothing) {
        if (nothing.timedOut()) {
            return End.NO_ANSWER;
        }
        String words = String.valueOf(
                nothing.getCause() == null ? "" : nothing.getCause().getMessage());
        return words.contains("bytes received") || words.contains("chunked") ? End.TORN : End.RESET;
    }
}
