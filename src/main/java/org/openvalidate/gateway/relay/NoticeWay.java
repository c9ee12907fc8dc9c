package org.openvalidate.gateway.relay;

import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How the till is told.
 *
 * @param forward by which addresses notices go on to it, empty where none come through here
 * @param trust whom to believe where they go to an https address, empty for those whom this Java platform believes
 * @param made present where the upstream reaches nobody here, so that its notices are made from what it answers to
 *     queries; it asks where the till does not
 */
public record NoticeWay(Optional<Forward> forward, Optional<SSLContext> trust, Optional<Inquiry> made) {

    /** The upstream tells the till past the relay. */
    public static final NoticeWay PAST = new NoticeWay(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether what is told at an address is seen here. */
    boolean sees(String notifyUrl) {
        return made.isPresent()
                || forward.filter(each -> each.covers(notifyUrl)).isPresent();
    }

    /** Where a notice to an address goes from here. */
    URI onward(String notifyUrl) {
        return forward.filter(each -> each.covers(notifyUrl))
                .map(each -> each.mapped(notifyUrl))
                .orElseGet(() -> URI.create(notifyUrl));
    }
}
