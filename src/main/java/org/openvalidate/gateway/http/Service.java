package org.openvalidate.gateway.http;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.gateway.Departure;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Fault;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Visit;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** One request to one account, from its arrival to its answer: recorded before the answer leaves. */
final class Service {

    private final Dialect dialect;
    private final OpenAccount account;
    private final Timeline timeline;

    Service(Dialect dialect, OpenAccount account) {
        this.dialect = dialect;
        this.account = account;
        this.timeline = account.timeline();
    }

    /** The answer, or nothing where the connection must break. */
    Optional<Response> serve(Request request, Call call) {
        Visit visit = timeline.enter(Role.GATEWAY, "the gateway, serving " + call.service());
        try {
            Instant arrived = timeline.now();
            SignatureState signature = dialect.verifyRequest(
                    exchange(request, call, null, End.NO_ANSWER, arrived, Map.of()), account.keys());
            Departure departure = account.happens(new Event.Called(call, signature))
                    .departure()
                    .orElseThrow();
            Map<String, String> facts = new HashMap<>();
            departure.fault().ifPresent(fault -> facts.put("fault", words(fault)));
            if (departure.spoiltBy(Fault.Kind.NO_ANSWER)) {
                visit.hold();
                return unanswered(request, call, End.NO_ANSWER, arrived, facts);
            }
            timeline.sleep(account.latency());
            if (departure.spoiltBy(Fault.Kind.RESET)) {
                return unanswered(request, call, End.RESET, arrived, facts);
            }
            Response honest = dialect.write(departure.reply(), call, account.keys());
            Response response = departure.spoiltBy(Fault.Kind.BAD_SIGNATURE) ? Spoiler.badlySigned(honest) : honest;
            account.recorder().record(exchange(request, call, response, End.ANSWERED, arrived, facts));
            return Optional.of(response);
        } finally {
            visit.leave();
        }
    }

    private Optional<Response> unanswered(
            Request request, Call call, End end, Instant arrived, Map<String, String> facts) {
        account.recorder().record(exchange(request, call, null, end, arrived, facts));
        return Optional.empty();
    }

    private Exchange exchange(
            Request request,
            Call call,
            @org.jspecify.annotations.Nullable Response response,
            End end,
            Instant arrived,
            Map<String, String> facts) {
        String agent = request.headers().getOrDefault("user-agent", "");
        String from = agent.startsWith("OpenValidate-probe") ? "probe" : "merchant";
        return new Exchange(0, from, "gateway", call.service(), request, response, end, arrived, timeline.now(), facts);
    }

    private static String words(Fault fault) {
        String code = fault.code().isEmpty() ? "" : " " + fault.code();
        return fault.kind() + code + (fault.executed() ? ", taken effect" : ", not taken effect");
    }
}
