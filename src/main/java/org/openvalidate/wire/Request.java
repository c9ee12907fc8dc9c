package org.openvalidate.wire;

import java.util.Map;

/**
 * A request as it stood on the wire.
 *
 * @param method GET or POST
 * @param target path and query as sent, undecoded
 * @param headers by lower-case name
 * @param body as sent
 */
public record Request(String method, String target, Map<String, String> headers, Bytes body) {

    public Request {
        headers = Map.copyOf(headers);
    }

    /** The query string as sent, without the question mark; empty where there is none. */
    public String query() {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }
}
