package org.openvalidate.gateway.relay;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What of a message's headers goes on: all but those of one connection, and those that the next one writes itself. */
final class PassedHeaders {

    /** Source: RFC 9110 §7.6.1, and what {@code java.net.http} writes. Nobody on the way may compress what is recorded. */
    private static final Set<String> KEPT_BACK = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "host",
            "content-length",
            "accept-encoding",
            "http2-settings");

    private PassedHeaders() {}

    static Map<String, String> of(Map<String, String> headers) {
        Map<String, String> passed = new TreeMap<>();
        headers.forEach((name, value) -> {
            if (!KEPT_BACK.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                passed.put(name.toLowerCase(Locale.ROOT), value);
            }
        });
        return passed;
    }

    static Map<String, String> of(HttpHeaders headers) {
        Map<String, String> joined = new TreeMap<>();
        headers.map().forEach((name, values) -> joined.put(name, String.join(", ", values)));
        return of(joined);
    }
}
