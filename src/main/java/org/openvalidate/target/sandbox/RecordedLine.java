package org.openvalidate.target.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Trouble;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.evidence.FactStamper;
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

    private final Way way;
    private final Dialect dialect;
    private final KeyRing keys;
    private final Timeline timeline;
    private final Recorder recorder;
    private final Sold sold;
    private FaultPlan plan = FaultPlan.NONE;
    private int armed;
    private boolean over;
    private Instant latest = Instant.EPOCH;

    /** @param keys verify what the gateway answers */
    RecordedLine(Way way, Dialect dialect, KeyRing keys, Timeline timeline, Recorder recorder, Sold sold) {
        this.way = way;
        this.dialect = dialect;
        this.keys = keys;
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
        Seen seen = new Seen(from, agent, call, request, at, facts(fault));
        if (fault.isPresent()) {
            return lost(fault.get(), seen, what, gateway, patience);
        }
        try {
            Way.Back back = way.send(what, gateway, request, patience);
            record(seen.but(trouble(call, back.response())), back.from(), back.response(), End.ANSWERED);
            return back.response();
        } catch (Unanswered nothing) {
            record(seen.but(AtThisEnd.trouble(nothing, patience)), gateway, null, AtThisEnd.end(nothing));
            throw nothing;
        }
    }

    private record Seen(String from, String agent, Call call, Request request, Instant at, Map<String, String> facts) {

        /** The same, where the gateway failed by itself; the words are empty where it did not. */
        Seen but(String trouble) {
            return trouble.isEmpty()
                    ? this
                    : new Seen(from, agent, call, request, at, Map.of(FactStamper.UPSTREAM_TROUBLE, trouble));
        }
    }

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
    private Response lost(Fault fault, Seen seen, String what, URI gateway, Duration patience) throws Unanswered {
        try {
            return timeline.call(what, patience, () -> {
                if (fault.executed()) {
                    Response unheard =
                            way.send(what, gateway, seen.request(), patience).response();
                    sold.sees(seen.call(), answer(unheard));
                }
                if (fault.kind() == Fault.Kind.RESET) {
                    throw new IOException("Connection reset");
                }
                new CountDownLatch(1).await();
                throw new IOException("closed");
            });
        } catch (Unanswered nothing) {
            record(seen, gateway, null, AtThisEnd.end(nothing));
            throw nothing;
        }
    }

    private synchronized void record(Seen seen, URI reached, @Nullable Response response, End end) {
        if (over) {
            return;
        }
        sold.sees(seen.call(), answer(response));
        recorder.record(new Exchange(
                0,
                seen.from(),
                "gateway",
                seen.call().service(),
                AtThisEnd.withHeaders(reached, seen.request(), seen.agent()),
                response,
                end,
                seen.at(),
                timeline.now(),
                seen.facts()));
    }

    private String trouble(Call call, Response response) {
        @Nullable Answer answer = answer(response);
        SignatureState signature =
                answer == null ? SignatureState.MISSING : dialect.verifyAnswer(answer, response.charset(), keys);
        return Trouble.of(response, answer != null, dialect.purpose(call.service()), signature);
    }

    private @Nullable Answer answer(@Nullable Response response) {
        try {
            return response == null ? null : dialect.read(response);
        } catch (Unreadable page) {
            return null;
        }
    }

    private static Map<String, String> facts(Optional<Fault> fault) {
        return fault.map(each ->
                        Map.of("fault", each.kind() + (each.executed() ? ", taken effect" : ", not taken effect")))
                .orElse(Map.of());
    }
}
