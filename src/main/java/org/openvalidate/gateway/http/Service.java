package org.openvalidate.gateway.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.gateway.Departure;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.http.cashier.CashierPages;
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

    /** How the answer leaves. */
    Leaving serve(Request request, Call call) {
        Visit visit = timeline.enter(Role.GATEWAY, "the gateway, serving " + call.service());
        try {
            Instant arrived = timeline.now();
            SignatureState signature = dialect.verifyRequest(
                    exchange(request, call, new Leaving.Broken(End.NO_ANSWER), arrived, Map.of()),
                    call,
                    account.keys());
            account.recorder().arrives(exchange(request, call, new Leaving.Broken(End.NO_ANSWER), arrived, Map.of()));
            Departure departure = account.happens(
                            new Event.Called(call, signature, timeline.outside(), account.token()))
                    .departure()
                    .orElseThrow();
            Leaving leaving = leaving(departure, request, call, visit);
            Map<String, String> facts = departure
                    .fault()
                    .map(fault -> Map.of("fault", fault.words()))
                    .orElse(Map.of());
            account.recorder().record(exchange(request, call, leaving, arrived, facts));
            return leaving;
        } finally {
            visit.leave();
        }
    }

    private Leaving leaving(Departure departure, Request request, Call call, Visit visit) {
        if (departure.spoiltBy(Fault.Kind.NO_ANSWER)) {
            visit.hold();
            return new Leaving.Broken(End.NO_ANSWER);
        }
        timeline.sleep(
                account.latency().plus(departure.fault().map(Spoiler::delay).orElse(Duration.ZERO)));
        if (departure.spoiltBy(Fault.Kind.RESET)) {
            return new Leaving.Broken(End.RESET);
        }
        Response honest = dialect.purpose(call.service()) == Purpose.CASHIER
                ? CashierPages.opening(departure.reply(), call, request)
                : dialect.write(departure.reply(), call, account.keys());
        return departure.fault().map(fault -> Spoiler.spoilt(honest, fault)).orElseGet(() -> new Leaving.Whole(honest));
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
