package org.openvalidate.gateway;

import java.time.Instant;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;

/**
 * {@code notify_verify}. Source: legacy-online §1.5: plain text {@code true}, {@code false} or {@code invalid}; only for
 * about a minute after the notice was sent. Callers send it signed or not: a missing signature is no matter, a wrong one is.
 */
final class NotifyVerify {

    private NotifyVerify() {}

    static Served serve(State state, Call call, Instant instant) {
        String id = call.parameter("notify_id");
        if (id.isEmpty()) {
            return Served.of(state, new Reply.Plain("invalid"));
        }
        Instant end = instant.minus(state.account().terms().notices().verifiable());
        boolean known = Optional.ofNullable(state.notices().sent().get(id))
                .filter(sent -> !sent.isBefore(end))
                .isPresent();
        return Served.of(state, new Reply.Plain(String.valueOf(known)));
    }
}
