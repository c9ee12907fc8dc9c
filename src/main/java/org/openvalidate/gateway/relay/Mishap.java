package org.openvalidate.gateway.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.Reply;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Fault.Kind;
import org.openvalidate.gateway.Gateway;
import org.openvalidate.gateway.http.Leaving;
import org.openvalidate.gateway.http.Spoiler;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Visit;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Response;

/** What a fault in passing makes of an answer. */
final class Mishap {

    /** What is spoilt where there is nothing: these faults leave nothing of an answer anyway. */
    private static final Response NOTHING =
            new Response(200, Map.of("content-type", "text/xml"), Bytes.NONE, StandardCharsets.UTF_8);

    private static final Set<Kind> BARE = EnumSet.of(Kind.EMPTY, Kind.HTTP_STATUS, Kind.HTML_PAGE);
    private static final Set<Kind> BROKEN = EnumSet.of(Kind.NO_ANSWER, Kind.RESET);

    private final Dialect dialect;
    private final KeyRing own;
    private final Timeline timeline;

    /** @param own sign what the upstream has not said */
    Mishap(Dialect dialect, KeyRing own, Timeline timeline) {
        this.dialect = dialect;
        this.own = own;
        this.timeline = timeline;
    }

    /** Whether something must be signed that the upstream has not said. */
    static boolean signed(Fault fault) {
        if (fault.kind() == Kind.ERROR) {
            return fault.level() == Fault.Level.BUSINESS;
        }
        return !fault.executed() && !BARE.contains(fault.kind()) && !BROKEN.contains(fault.kind());
    }

    /** What there is to be spoilt where nobody was asked. */
    Leaving unasked(Call call, Fault fault) {
        return signed(fault)
                ? new Leaving.Whole(dialect.write(new Reply.Accepted(Map.of()), call, own))
                : new Leaving.Broken(End.RESET);
    }

    /** How it leaves. */
    Leaving spoilt(Leaving honest, Fault fault, Call call, Visit visit) {
        if (fault.kind() == Kind.NO_ANSWER) {
            visit.hold();
            return new Leaving.Broken(End.NO_ANSWER);
        }
        Duration late = Spoiler.delay(fault);
        if (!late.isZero()) {
            timeline.sleep(late);
        }
        if (fault.kind() == Kind.RESET) {
            return new Leaving.Broken(End.RESET);
        }
        if (fault.kind() == Kind.ERROR) {
            return new Leaving.Whole(dialect.write(Gateway.error(fault, call), call, own));
        }
        if (honest instanceof Leaving.Whole whole) {
            return Spoiler.spoilt(whole.response(), fault);
        }
        return BARE.contains(fault.kind()) ? Spoiler.spoilt(NOTHING, fault) : honest;
    }
}
