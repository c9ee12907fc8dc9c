package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * One request of a fuzz.
 *
 * @param service what it set out to be, before it was damaged
 * @param headers each as {@code Name: value}, without those of the message's length
 * @param body each character is one byte
 */
record FuzzedCall(LegacyService service, String method, String target, List<String> headers, String body) {

    /** As it goes over the wire. */
    byte[] message() {
        String lines = headers.stream().map(header -> header + "\r\n").collect(Collectors.joining());
        return (method + " " + target + " HTTP/1.1\r\nHost: gateway\r\n" + lines + "Content-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(ISO_8859_1);
    }

    /** The same for a shell. */
    String curl(String origin) {
        String lines = headers.stream().map(header -> " -H " + quoted(header)).collect(Collectors.joining());
        return "base64 -d <<< '" + Base64.getEncoder().encodeToString(body.getBytes(ISO_8859_1))
                + "' | curl -si --path-as-is -X " + quoted(method) + lines + " -H Content-Type: --data-binary @- "
                + quoted(origin + target);
    }

    private static String quoted(String text) {
        String escaped = text.chars()
                .mapToObj(c -> Optional.of((char) c)
                        .filter(plain -> plain >= ' ' && plain < 0x7f && plain != '\'' && plain != '\\')
                        .map(String::valueOf)
                        .orElseGet(() -> "\\x%02x".formatted(c)))
                .collect(Collectors.joining());
        return "$'" + escaped + "'";
    }
}
