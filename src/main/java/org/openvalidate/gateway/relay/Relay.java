package org.openvalidate.gateway.relay;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.http.Door;
import org.openvalidate.gateway.http.FailedHandshake;
import org.openvalidate.gateway.http.Leaving;
import org.openvalidate.gateway.http.Listening;
import org.openvalidate.problem.BadInput;
import org.openvalidate.time.Secret;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.TimelineClosed;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before one fixed upstream: what a till calls instead of it. Safe for several tills at once. */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Set<String> METHODS = Set.of("GET", "POST");
    private static final int NAME_LENGTH = 12;
    private static final int LOOP = 508;

    private final Dialect dialect;
    private final Upstream upstream;
    private final Passage passage;
    private final Ambush ambush = new Ambush();
    private final RelayKeys keys;
    private final Timeline timeline;
    private final Recorder strangers;
    private final NoticeWay way;
    private final Postman postman;
    private final Optional<Scribe> scribe;
    private final String name = "1.1 openvalidate-" + Secret.text(NAME_LENGTH);
    private final Door door;

    private Relay(
            Listening listening,
            Dialect dialect,
            Upstream upstream,
            RelayKeys keys,
            Timeline timeline,
            Recorder recorder,
            Recorder strangers,
            NoticeWay way) {
        this.dialect = dialect;
        this.upstream = upstream;
        this.keys = keys;
        this.timeline = timeline;
        this.strangers = strangers;
        this.way = way;
        this.postman = new Postman(dialect, keys, timeline, recorder, way.trust());
        this.scribe = way.made().map(asked -> new Scribe(dialect, keys.own(), timeline, way, postman, asked));
        this.passage = new Passage(dialect, upstream, keys, ambush, timeline, recorder, way, scribe);
        this.door = Door.open(listening, this::answer);
    }

    /**
     * Opens.
     *
     * @param recorder takes what was passed on
     * @param strangers takes what was not
     * @param way how the till is told
     * @throws BadInput when a port is taken or the address is not this machine's
     */
    public static Relay open(
            Listening listening,
            Dialect dialect,
            Upstream upstream,
            RelayKeys keys,
            Timeline timeline,
            Recorder recorder,
            Recorder strangers,
            NoticeWay way) {
        return new Relay(listening, dialect, upstream, keys, timeline, recorder, strangers, way);
    }

    /** Where services are called over HTTP. */
    public URI uri() {
        return door.uri(upstream.path());
    }

    /** Where services are called over HTTPS, if they are. */
    public Optional<URI> secureUri() {
        return door.secureUri(upstream.path());
    }

    /** The TLS handshakes that came to nothing so far; only the first hundred are remembered. */
    public List<FailedHandshake> failedHandshakes() {
        return door.failedHandshakes();
    }

    /**
     * Something will go wrong in passing.
     *
     * @return whether it can: what the till would not believe is not armed
     */
    public boolean arm(Fault fault) {
        if (Mishap.signed(fault) && !keys.trusted()) {
            return false;
        }
        ambush.arm(fault);
        return true;
    }

    /** What will go wrong still. */
    public List<Fault> armed() {
        return ambush.armed(timeline.now());
    }

    /** Nothing goes wrong any more, and nobody is told of what was ordered so far. */
    public void disarm() {
        ambush.disarm();
        scribe.ifPresent(Scribe::forget);
    }

    @Override
    public void close() {
        door.close();
    }

    /** How the answer to a request leaves; whatever goes wrong inside is not told. */
    private Leaving answer(Request request) {
        try {
            return serve(request);
        } catch (TimelineClosed over) {
            return new Leaving.Broken(End.RESET);
        } catch (RuntimeException fault) {
            // the server's own page would show the caller a stack trace
            LOG.error("The relay could not pass a request on.", fault);
            return new Leaving.Whole(bare(500, Map.of()));
        }
    }

    private Leaving serve(Request request) {
        String path = request.target().replaceFirst("\\?.*", "");
        if (request.headers().getOrDefault("via", "").contains(name)) {
            return stranger(request, bare(LOOP, Map.of()));
        }
        Optional<Forward> notice = way.forward()
                .filter(each -> each.serves(path) && request.method().equals("POST"));
        if (notice.isPresent() && !path.equals(upstream.path())) {
            return postman.deliver(request, notice.get().onward(request.target()));
        }
        if (!path.equals(upstream.path())) {
            return stranger(request, bare(404, Map.of()));
        }
        if (!METHODS.contains(request.method())) {
            return stranger(request, bare(405, Map.of("allow", "GET, POST")));
        }
        return passage.pass(request, named(request));
    }

    /** Tells who passes it on, so that a call that comes round again is recognised. Source: RFC 9110 §7.6.3. */
    private Request named(Request request) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.merge("via", name, (before, own) -> before + ", " + own);
        return new Request(request.method(), request.target(), headers, request.body());
    }

    private Leaving stranger(Request request, Response response) {
        Instant now = timeline.now();
        String service = dialect.read(request).service();
        strangers.record(new Exchange(
                0, Door.caller(request), "gateway", service, request, response, End.ANSWERED, now, now, Map.of()));
        return new Leaving.Whole(response);
    }

    private static Response bare(int status, Map<String, String> headers) {
        return new Response(status, headers, Bytes.NONE, StandardCharsets.UTF_8);
    }
}
