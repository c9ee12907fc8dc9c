package org.openvalidate.gateway;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an order can be paid. Source: legacy-online §3.1.
 *
 * @param length from the redirect to the login, and from the login to the end
 * @param end when it is over however the buyer came, null where only the length counts
 */
public record Lasting(Duration length, @Nullable Instant end) {

    /** When it is over for a buyer who does the next thing now. */
    Instant end(Instant now) {
        return end == null ? now.plus(length) : end;
    }
}
