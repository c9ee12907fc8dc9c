package org.openvalidate.gateway.http.control;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.gateway.Notice;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Response;

/** A tape that remembers, for people who look, the last few exchanges in a line each. */
final class Latest implements Tape {

    private static final int MOST = 20;

    /**
     * An exchange in a line.
     *
     * @param at when it began
     * @param what service, or type of a notice
     * @param trade the merchant's trade id, empty where it names none
     * @param outcome result and error code, or how it ended without an answer
     * @param fault what spoilt it on purpose, empty where nothing did
     */
    record Line(Instant at, String what, String trade, String outcome, String fault) {}

    private final Tape tape;
    private final Dialect dialect;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();

    Latest(Tape tape, Dialect dialect) {
        this.tape = tape;
        this.dialect = dialect;
    }

    /** The last exchanges, the latest first. */
    List<Line> latest() {
        List<Exchange> all;
        synchronized (exchanges) {
            all = new ArrayList<>(exchanges);
        }
        Collections.reverse(all);
        return all.stream().map(this::line).toList();
    }

    @Override
    public void record(Exchange exchange) {
        tape.record(exchange);
        synchronized (exchanges) {
            exchanges.add(exchange);
            while (exchanges.size() > MOST) {
                exchanges.remove();
            }
        }
    }

    private Line line(Exchange exchange) {
        Call call = dialect.read(exchange.request());
        String trade = exchange.from().equals("gateway") ? call.parameter("out_trade_no") : dialect.tradeId(call);
        return new Line(exchange.at(), exchange.service(), trade, outcome(exchange), spoilt(exchange));
    }

    @Override
    public void buyer(Instant at, String act, Map<String, String> facts) {
        tape.buyer(at, act, facts);
    }

    @Override
    public String lines() {
        return tape.lines();
    }

    @Override
    public void close(Instant at) {
        tape.close(at);
    }

    /** What a person sees first of an answer that is none of the gateway's XML. */
    private static String glance(Response response) {
        if (response.headers().containsKey("location")) {
            return "to the cashier";
        }
        return response.headers().getOrDefault("content-type", "").startsWith("text/html")
                ? "a page"
                : response.text().lines().findFirst().orElse("");
    }

    private static String spoilt(Exchange exchange) {
        String kind = exchange.facts().getOrDefault("noticeKind", "");
        return exchange.facts().getOrDefault("fault", kind.equals(Notice.Kind.GENUINE.name()) ? "" : kind);
    }

    private String outcome(Exchange exchange) {
        Response response = exchange.response();
        if (response == null || exchange.end() != End.ANSWERED) {
            return exchange.end().name();
        }
        try {
            var answer = dialect.read(response);
            return (answer.resultCode() + " " + answer.errorCode()).trim();
        } catch (Unreadable plain) {
            return response.status() + " " + glance(response);
        }
    }
}
