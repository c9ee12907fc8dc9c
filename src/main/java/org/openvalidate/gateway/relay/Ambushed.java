package org.openvalidate.gateway.relay;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Fault.Kind;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Response;

/** What a fault in passing needs. */
final class Ambushed {

    /** What is spoilt where there is nothing: these faults leave nothing of an answer anyway. */
    static final Response NOTHING =
            new Response(200, Map.of("content-type", "text/xml"), Bytes.NONE, StandardCharsets.UTF_8);

    private static final Set<Kind> BARE = EnumSet.of(Kind.EMPTY, Kind.HTTP_STATUS, Kind.HTML_PAGE);
    private static final Set<Kind> BROKEN = EnumSet.of(Kind.NO_ANSWER, Kind.RESET);

    private Ambushed() {}

    /** Whether nothing is left of the answer that it meets. */
    static boolean bare(Fault fault) {
        return BARE.contains(fault.kind());
    }

    /** Whether something must be signed that the upstream has not said. */
    static boolean signed(Fault fault) {
        if (fault.kind() == Kind.ERROR) {
            return fault.level() == Fault.Level.BUSINESS;
        }
        return !fault.executed() && !BARE.contains(fault.kind()) && !BROKEN.contains(fault.kind());
    }
}
