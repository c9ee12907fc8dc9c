package org.openvalidate.wire;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * An answer as it stood on the wire.
 *
 * @param status HTTP status
 * @param headers by lower-case name
 * @param body as sent
 * @param charset in which the body is written
 */
public record Response(int status, Map<String, String> headers, Bytes body, Charset charset) {

    public Response {
        headers = Map.copyOf(headers);
    }

    /** The body as text. */
    public String text() {
        return body.text(charset);
    }
}
