package org.openvalidate.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as it stood on the wire.
 *
 * @param method GET or POST
 * @param target path and query as sent, undecoded
 * @param headers by lower-case name
 * @param body the bytes, empty where there is none
 */
public record Request(String method, String target, Map<String, String> headers, byte[] body) {

    public Request {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** The query string as sent, without the question mark; empty where there is none. */
    public String query() {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    /** The body byte for byte as text. */
    public String bodyText() {
        return new String(body, StandardCharsets.ISO_8859_1);
    }
}
