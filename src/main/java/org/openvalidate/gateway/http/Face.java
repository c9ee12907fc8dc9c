package org.openvalidate.gateway.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.Reply;
import org.openvalidate.gateway.http.cashier.CashierPages;
import org.openvalidate.time.RealTimeline;
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

/** Finds whom a request is for and has it served. */
final class Face {

    private static final Logger LOG = LoggerFactory.getLogger(Face.class);
    /** The one path of the family; a till with a wrong path must notice here, not at the vendor's. */
    static final String PATH = "/gateway.do";

    /** The methods that are served, as a refusal of another names them. */
    static final String ALLOWED = "GET, POST";

    private static final Set<String> METHODS = Set.of(ALLOWED.split(", ", -1));

    private final Dialect dialect;
    private final Function<String, Optional<OpenAccount>> accounts;
    private final CashierPages pages;
    private final Recorder unattributed;
    private final Timeline wall = new RealTimeline();

    Face(Dialect dialect, Function<String, Optional<OpenAccount>> accounts, CashierPages pages, Recorder unattributed) {
        this.dialect = dialect;
        this.accounts = accounts;
        this.pages = pages;
        this.unattributed = unattributed;
    }

    /** How the answer to a request leaves; whatever goes wrong inside is not told. */
    Leaving answer(Request request) {
        try {
            return serve(request);
        } catch (TimelineClosed over) {
            return new Leaving.Broken(End.RESET);
        } catch (RuntimeException fault) {
            // the server's own page would show the caller a stack trace
            LOG.error("The gateway could not answer a request.", fault);
            return new Leaving.Whole(bare(500, Map.of()));
        }
    }

    private Leaving serve(Request request) {
        if (CashierPages.serves(path(request)) && METHODS.contains(request.method())) {
            return new Leaving.Whole(pages.answer(request));
        }
        Call call = dialect.read(request);
        if (!PATH.equals(path(request))) {
            return unattributed(request, call, bare(404, Map.of()));
        }
        if (!METHODS.contains(request.method())) {
            return unattributed(request, call, bare(405, Map.of("allow", ALLOWED)));
        }
        return accounts.apply(call.partner())
                .map(account -> new Service(dialect, account).serve(request, call))
                .orElseGet(() -> unattributed(request, call, refusal(request, call)));
    }

    private Response refusal(Request request, Call call) {
        String code = call.partner().isEmpty() && !call.faults().isEmpty()
                ? call.faults().get(0)
                : "ILLEGAL_PARTNER";
        Reply reply = new Reply.Refused(code);
        return dialect.purpose(call.service()) == Purpose.CASHIER
                ? CashierPages.opening(reply, call, request)
                : dialect.write(reply, call, new KeyRing(Map.of(), Map.of()));
    }

    private Leaving unattributed(Request request, Call call, Response response) {
        Instant instant = wall.now();
        unattributed.record(new Exchange(
                0, "merchant", "gateway", call.service(), request, response, End.ANSWERED, instant, instant, Map.of()));
        return new Leaving.Whole(response);
    }

    private static String path(Request request) {
        int mark = request.target().indexOf('?');
        return mark < 0 ? request.target() : request.target().substring(0, mark);
    }

    private static Response bare(int status, Map<String, String> headers) {
        return new Response(status, headers, Bytes.NONE, StandardCharsets.UTF_8);
    }
}
