package org.openvalidate.gateway.http.control;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who knocks at the control port: a program with the token in a header, or a person whose browser brought it once in the
 * address and has kept it in a cookie since, so that it does not stay in the address line.
 */
final class Visitor {

    private static final String COOKIE = "openvalidate-control=";
    private static final String QUERY = "token=";

    private final byte[] token;

    Visitor(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    String token() {
        return new String(token, StandardCharsets.UTF_8);
    }

    /** A program that may call. */
    boolean calls(HttpExchange exchange) {
        String sent = exchange.getRequestHeaders().getFirst("Authorization");
        return sent != null && sent.startsWith("Bearer ") && is(sent.substring("Bearer ".length()));
    }

    /** A browser that may look. */
    boolean looks(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        return headers.getOrDefault("Cookie", java.util.List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(";\\s*", -1)))
                .anyMatch(cookie -> cookie.startsWith(COOKIE) && is(cookie.substring(COOKIE.length())));
    }

    /** A browser that brings the token in the address: the cookie to give it, null where the token is not ours. */
    @Nullable
    String welcome(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        boolean ours = query != null && query.startsWith(QUERY) && is(query.substring(QUERY.length()));
        return ours ? COOKIE + token() + "; Path=/; HttpOnly; SameSite=Strict" : null;
    }

    private boolean is(String sent) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token);
    }
}
