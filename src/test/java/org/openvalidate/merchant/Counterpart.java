package org.openvalidate.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** The other end of a desk's line, in memory: it answers what it was told to, one answer a call, and then nothing more. */
final class Counterpart implements Line {

    static final LegacyDialect DIALECT = new LegacyDialect();
    static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");
    static final Shop SHOP = new Shop(
            URI.create("http://127.0.0.1/gateway.do"),
            URI.create("http://127.0.0.1/notify"),
            "2088123412341234",
            SignType.MD5,
            UTF_8,
            LabKeys.MERCHANT,
            "USD",
            "tea",
            new Site(URI.create("http://127.0.0.1/return"), "", "USD", ""),
            Map.of("secondary_merchant_id", "M1", "store_id", "S1"));

    private final Deque<Optional<Reply>> replies = new ArrayDeque<>();
    private final List<Call> calls = new ArrayList<>();

    Counterpart answering(Map<String, String> fields) {
        return answering(new Reply.Accepted(fields));
    }

    Counterpart answering(Reply reply) {
        replies.add(Optional.of(reply));
        return this;
    }

    /** The next call is lost. */
    Counterpart silent() {
        replies.add(Optional.empty());
        return this;
    }

    /** What was asked so far. */
    List<Call> calls() {
        return calls;
    }

    @Override
    public synchronized Response send(String what, URI gateway, Request request, Duration patience) throws Unanswered {
        Call call = DIALECT.read(asPost(request));
        calls.add(call);
        Optional<Reply> reply = replies.isEmpty() ? Optional.empty() : replies.remove();
        if (reply.isEmpty()) {
            throw Unanswered.late(what, patience);
        }
        return DIALECT.write(reply.get(), call, LabKeys.GATEWAY);
    }

    /** The desks' common caller, over this line. */
    Caller caller(Timeline timeline) {
        ReconciliationConduct books = new ReconciliationConduct(new Habits.Filing(false, Optional.empty()));
        return new Caller(SHOP, conduct(), DIALECT, timeline, this, new Bookkeeping(SHOP, books, timeline));
    }

    /** A correct merchant's; its figures matter to no test here. */
    static Conduct conduct() {
        Duration some = Duration.ofSeconds(5);
        return new Conduct(new Declared(
                some,
                some,
                some,
                some,
                some,
                some,
                3,
                some,
                3,
                some,
                new Habits(
                        false,
                        false,
                        some,
                        false,
                        new Habits.Refunding(true, some, some, some),
                        new Habits.Filing(false, Optional.empty()))));
    }

    private static Request asPost(Request request) {
        return request.method().equals("POST")
                ? request
                : new Request("POST", request.target(), request.headers(), Bytes.NONE);
    }
}
