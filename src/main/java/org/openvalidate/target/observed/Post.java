package org.openvalidate.target.observed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.http.FailedHandshake;
import org.openvalidate.operator.FreePlay;
import org.openvalidate.time.Chance;

/** What a merchant's own system calls as its gateway during a whole run. */
public interface Post extends AutoCloseable {

    /** How a person is told to lead the till there. */
    Text point();

    /** What else that person should know, a line each. */
    default List<String> remarks(Lang lang) {
        return List.of();
    }

    /**
     * Another case can begin.
     *
     * @throws Unjudged where none can now
     */
    default void ready() {}

    /** What can be sold while no case is open; empty where nothing can. */
    default Optional<FreePlay> freePlay() {
        return Optional.empty();
    }

    /** What has moved at the gateway as far as it must be known another day. */
    State state();

    /** Where it calls over HTTP. */
    URI uri();

    /** Where it calls over HTTPS. */
    URI secureUri();

    /** The TLS handshakes that came to nothing so far. */
    List<FailedHandshake> failedHandshakes();

    /**
     * A case begins.
     *
     * @param caseId which
     * @param recorder hears what buyers do
     * @param start when it begins
     * @param chance draws what is made up for it
     */
    Turn turn(String caseId, CaseRecorder recorder, Instant start, Chance chance);

    @Override
    void close();
}
