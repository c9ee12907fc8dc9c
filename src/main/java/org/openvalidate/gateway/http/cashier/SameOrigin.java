package org.openvalidate.gateway.http.cashier;

import java.util.Map;
import java.util.Set;
import org.openvalidate.wire.Request;

/** Whether a form was sent from a page of this server's own, as far as the browser says. */
final class SameOrigin {

    /** {@code none} is a person who types the address or loads a page again. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SameOrigin() {}

    static boolean sent(Request request) {
        Map<String, String> headers = request.headers();
        String site = headers.getOrDefault("sec-fetch-site", "same-origin");
        String host = headers.getOrDefault("host", "");
        String origin = headers.getOrDefault("origin", "http://" + host);
        return OURS.contains(site) && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }
}
