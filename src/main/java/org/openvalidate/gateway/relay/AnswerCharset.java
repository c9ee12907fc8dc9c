package org.openvalidate.gateway.relay;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Response;

/** In which charset an answer is written: as its header says, else as its XML declaration does, else UTF-8. */
final class AnswerCharset {

    private static final Pattern IN_HEADER = Pattern.compile("charset=\"?([\\w-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_XML = Pattern.compile("\\A<\\?xml[^>]*encoding=[\"']([\\w-]+)");
    private static final int DECLARATION = 200;

    private AnswerCharset() {}

    static Response response(int status, Map<String, String> headers, Bytes body) {
        return new Response(status, headers, body, of(headers, body));
    }

    private static Charset of(Map<String, String> headers, Bytes body) {
        String head = body.text(StandardCharsets.ISO_8859_1);
        return named(IN_HEADER, headers.getOrDefault("content-type", ""))
                .or(() -> named(IN_XML, head.substring(0, Math.min(DECLARATION, head.length()))))
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> named(Pattern place, String text) {
        Matcher name = place.matcher(text);
        return name.find() && Charset.isSupported(name.group(1))
                ? Optional.of(Charset.forName(name.group(1)))
                : Optional.empty();
    }
}
