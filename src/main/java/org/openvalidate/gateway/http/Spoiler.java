package org.openvalidate.gateway.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Response;

/** Turns an honest answer into a dishonest one. */
final class Spoiler {

    private static final Pattern SIGN = Pattern.compile("<sign>(.)(.*?)</sign>", Pattern.DOTALL);

    private Spoiler() {}

    /** The same answer with one character of its signature changed, so that it keeps its form. */
    static Response badlySigned(Response response) {
        Matcher sign = SIGN.matcher(response.text());
        if (!sign.find()) {
            return response;
        }
        char other = sign.group(1).charAt(0) == 'a' ? 'b' : 'a';
        String text = new StringBuilder(response.text())
                .replace(sign.start(1), sign.end(1), String.valueOf(other))
                .toString();
        return new Response(
                response.status(), response.headers(), Bytes.of(text, response.charset()), response.charset());
    }
}
