package org.openvalidate.gateway.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Gateway;
import org.openvalidate.gateway.http.Door;
import org.openvalidate.gateway.http.Leaving;
import org.openvalidate.gateway.http.Spoiler;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Visit;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** One call to the upstream and back, recorded before its answer leaves. */
final class Passage {

    private final Dialect dialect;
    private final Upstream upstream;
    private final RelayKeys keys;
    private final Ambush ambush;
    private final Timeline timeline;
    private final Recorder recorder;
    private final Optional<Forward> forward;

    Passage(
            Dialect dialect,
            Upstream upstream,
            RelayKeys keys,
            Ambush ambush,
            Timeline timeline,
            Recorder recorder,
            Optional<Forward> forward) {
        this.dialect = dialect;
        this.upstream = upstream;
        this.keys = keys;
        this.ambush = ambush;
        this.timeline = timeline;
        this.recorder = recorder;
        this.forward = forward;
    }

    /**
     * How the answer leaves.
     *
     * @param passed the request as it goes on
     */
    Leaving pass(Request request, Request passed) {
        Call call = dialect.read(request);
        Visit visit = timeline.enter(Role.GATEWAY, "the relay, passing " + call.service());
        try {
            Instant arrived = timeline.now();
            Map<String, String> facts = new TreeMap<>();
            // the harness asks past the faults: they are for the till
            Optional<Fault> fault =
                    Door.caller(request).equals("merchant") ? ambush.meets(call, arrived) : Optional.empty();
            fault.ifPresent(met -> facts.put("fault", met.words()));
            if (unseen(call)) {
                facts.put("noticesUnseen", "true");
            }
            boolean passes = dialect.purpose(call.service()) == Purpose.CASHIER
                    || fault.map(Fault::executed).orElse(true);
            Leaving honest = passes ? honest(request, passed, call, arrived, facts) : unasked(call, fault);
            Leaving leaving = fault.map(met -> spoilt(honest, met, call, visit)).orElse(honest);
            recorder.record(exchange(request, call, leaving, arrived, facts));
            return leaving;
        } finally {
            visit.leave();
        }
    }

    /** Whether the merchant is told of it past the relay. */
    private boolean unseen(Call call) {
        String address = call.parameter("notify_url");
        return !address.isEmpty()
                && forward.filter(each -> each.covers(address)).isEmpty();
    }

    /** What the upstream says, and what is known of it. */
    private Leaving honest(Request request, Request passed, Call call, Instant arrived, Map<String, String> facts) {
        Heard heard = upstream.call(passed);
        facts.put("upstream", heard.asked().getScheme() + "://" + heard.asked().getRawAuthority());
        Response answer = heard.response();
        if (answer == null) {
            facts.put("upstreamTrouble", heard.trouble());
            return new Leaving.Broken(heard.end());
        }
        SignatureState signature = dialect.verifyAnswer(
                exchange(request, call, new Leaving.Whole(answer), arrived, Map.of()), keys.upstream());
        facts.put("upstreamSignature", signature.name());
        sign(answer).ifPresent(sign -> facts.put("upstreamSign", sign));
        String trouble = Trouble.of(answer, call, signature, dialect);
        if (!trouble.isEmpty()) {
            facts.put("upstreamTrouble", trouble);
        }
        // what the upstream did not sign well must not be well signed afterwards
        boolean again = keys.trusted() && signature == SignatureState.VALID;
        return new Leaving.Whole(again ? dialect.signAgain(answer, keys.own()) : onward(answer));
    }

    /** Who follows a way that begins at the upstream's root would come out at the relay's. */
    private Response onward(Response answer) {
        String location = answer.headers().getOrDefault("location", "");
        if (!location.startsWith("/")) {
            return answer;
        }
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.put("location", upstream.resolve(location).toString());
        return new Response(answer.status(), headers, answer.body(), answer.charset());
    }

    /** What there is to be spoilt where nobody was asked. */
    private Leaving unasked(Call call, Optional<Fault> fault) {
        boolean written = fault.filter(Ambushed::signed).isPresent();
        return written
                ? new Leaving.Whole(dialect.write(new Reply.Accepted(Map.of()), call, keys.own()))
                : new Leaving.Broken(End.RESET);
    }

    private Leaving spoilt(Leaving honest, Fault fault, Call call, Visit visit) {
        if (fault.kind() == Fault.Kind.NO_ANSWER) {
            visit.hold();
            return new Leaving.Broken(End.NO_ANSWER);
        }
        Duration late = Spoiler.delay(fault);
        if (!late.isZero()) {
            timeline.sleep(late);
        }
        if (fault.kind() == Fault.Kind.RESET) {
            return new Leaving.Broken(End.RESET);
        }
        if (fault.kind() == Fault.Kind.ERROR) {
            return new Leaving.Whole(dialect.write(Gateway.error(fault, call), call, keys.own()));
        }
        if (honest instanceof Leaving.Whole whole) {
            return Spoiler.spoilt(whole.response(), fault);
        }
        return Ambushed.bare(fault) ? Spoiler.spoilt(Ambushed.NOTHING, fault) : honest;
    }

    private Optional<String> sign(Response answer) {
        try {
            Answer read = dialect.read(answer);
            return Optional.of(read.sign()).filter(sign -> !sign.isEmpty());
        } catch (Unreadable unsigned) {
            return Optional.empty();
        }
    }

    private Exchange exchange(Request request, Call call, Leaving leaving, Instant arrived, Map<String, String> facts) {
        return new Exchange(
                0,
                Door.caller(request),
                "gateway",
                call.service(),
                request,
                leaving.response(),
                leaving.end(),
                arrived,
                timeline.now(),
                facts);
    }
}
