package org.openvalidate.gateway.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openvalidate.gateway.PublishedFile;
import org.openvalidate.gateway.Publishing;
import org.openvalidate.gateway.State;

/** What is published, derived once for as long as it cannot change: files come on whole seconds. */
final class Shelf {

    private record Look(State state, Instant second, List<PublishedFile> files) {}

    private @Nullable Look last;

    synchronized List<PublishedFile> at(State state, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Look look = last;
        if (look == null || !isOf(look, state) || !look.second().equals(second)) {
            look = new Look(state, second, Publishing.there(state, now));
            last = look;
        }
        return look.files();
    }

    /** A state never changes: the same one is the same account at the same moment. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOf(Look look, State state) {
        return look.state() == state;
    }
}
