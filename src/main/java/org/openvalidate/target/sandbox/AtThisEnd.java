package org.openvalidate.target.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Request;

/** What a line tells of its calls to whoever stands at the caller's end of it. */
final class AtThisEnd {

    private AtThisEnd() {}

    /** With the headers that the client adds by itself and whoever reads the recording goes by. */
    static Request withHeaders(URI gateway, Request request, String agent) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        headers.put("host", gateway.getPort() < 0 ? gateway.getHost() : gateway.getHost() + ":" + gateway.getPort());
        headers.put("user-agent", agent);
        return new Request(request.method(), request.target(), headers, request.body());
    }

    /** The client says in words only whether a part of the answer had come. */
    static End end(Unanswered nothing) {
        if (nothing.timedOut()) {
            return End.NO_ANSWER;
        }
        String words = String.valueOf(
                nothing.getCause() == null ? "" : nothing.getCause().getMessage());
        return words.contains("bytes received") || words.contains("chunked") ? End.TORN : End.RESET;
    }

    /** What the gateway, or the way there, did by itself. */
    static String trouble(Unanswered nothing, Duration patience) {
        if (nothing.timedOut()) {
            return "no answer within " + patience.toSeconds() + " s";
        }
        return nothing.unreached().isPresent() ? "it could not be reached" : "the connection broke";
    }
}
