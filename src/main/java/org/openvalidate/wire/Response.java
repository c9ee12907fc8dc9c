package org.openvalidate.wire;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * An answer as it stood on the wire.
 *
 * @param status HTTP status
 * @param headers by lower-case name
 * @param body the bytes
 * @param charset in which the body is written
 */
public record Response(int status, Map<String, String> headers, byte[] body, Charset charset) {

    public Response {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** The body as text. */
    public String text() {
        return new String(body, charset);
    }
}
