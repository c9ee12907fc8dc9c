package org.openvalidate.gateway.relay;

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
import org.openvalidate.dialect.Trouble;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.http.Door;
import org.openvalidate.gateway.http.Leaving;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Visit;
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
    private final Mishap mishap;
    private final Timeline timeline;
    private final Recorder recorder;
    private final NoticeWay way;
    private final Optional<Scribe> scribe;

    Passage(
            Dialect dialect,
            Upstream upstream,
            RelayKeys keys,
            Ambush ambush,
            Timeline timeline,
            Recorder recorder,
            NoticeWay way,
            Optional<Scribe> scribe) {
        this.dialect = dialect;
        this.upstream = upstream;
        this.keys = keys;
        this.ambush = ambush;
        this.mishap = new Mishap(dialect, keys.own(), timeline);
        this.timeline = timeline;
        this.recorder = recorder;
        this.way = way;
        this.scribe = scribe;
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
            if (scribe.filter(each -> each.vouches(call)).isPresent()) {
                facts.put(Scribe.MADE, "the relay vouches for a notice that it made");
                Leaving word = new Leaving.Whole(dialect.write(new Reply.Plain("true"), call, keys.own()));
                recorder.record(exchange(request, call, word, arrived, facts));
                return word;
            }
            boolean passes = dialect.purpose(call.service()) == Purpose.CASHIER
                    || fault.map(Fault::executed).orElse(true);
            Said said = passes
                    ? said(passed, call, facts)
                    : new Said(mishap.unasked(call, fault.orElseThrow()), Optional.empty());
            Leaving leaving = fault.map(met -> mishap.spoilt(said.leaving(), met, call, visit))
                    .orElse(said.leaving());
            recorder.record(exchange(request, call, leaving, arrived, facts));
            if (passes && Door.caller(request).equals("merchant")) {
                scribe.ifPresent(each -> each.passed(call, said.believed()));
            }
            return leaving;
        } finally {
            visit.leave();
        }
    }

    /** Whether the merchant is told of it past the relay. */
    private boolean unseen(Call call) {
        String address = call.parameter("notify_url");
        return !address.isEmpty() && !way.sees(address);
    }

    /**
     * What came of the upstream's side.
     *
     * @param leaving as it would go on if nothing went wrong
     * @param believed what it said there, where it signed that well
     */
    private record Said(Leaving leaving, Optional<Answer> believed) {}

    /** What the upstream says, and what is known of it. */
    private Said said(Request passed, Call call, Map<String, String> facts) {
        Heard heard = upstream.call(passed);
        facts.put("upstream", heard.asked().getScheme() + "://" + heard.asked().getRawAuthority());
        Response answer = heard.response();
        if (answer == null) {
            facts.put("upstreamTrouble", heard.trouble());
            return new Said(new Leaving.Broken(heard.end()), Optional.empty());
        }
        Optional<Answer> read = read(answer);
        SignatureState signature = read.map(each -> dialect.verifyAnswer(each, answer.charset(), keys.upstream()))
                .orElse(SignatureState.MISSING);
        facts.put("upstreamSignature", signature.name());
        read.map(Answer::sign).filter(sign -> !sign.isEmpty()).ifPresent(sign -> facts.put("upstreamSign", sign));
        String trouble = Trouble.of(answer, read.isPresent(), dialect.purpose(call.service()), signature);
        if (!trouble.isEmpty()) {
            facts.put("upstreamTrouble", trouble);
        }
        // what the upstream did not sign well must not be well signed afterwards
        boolean well = signature == SignatureState.VALID;
        Response onward = well && keys.trusted() ? dialect.signAgain(answer, keys.own()) : onward(answer);
        return new Said(new Leaving.Whole(onward), read.filter(each -> well));
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

    private Optional<Answer> read(Response answer) {
        try {
            return Optional.of(dialect.read(answer));
        } catch (Unreadable foreign) {
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
