package org.openvalidate.operator.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.openvalidate.wire.Sha256;

/** The page's one style sheet, its one script, and the policy that allows these and nothing else. */
final class Looks {

    private static final String SHEET = read("operator.css");
    private static final String SCRIPT = read("operator.js");

    private Looks() {}

    static String sheet() {
        return SHEET;
    }

    static String script() {
        return SCRIPT;
    }

    /** The headers of every answer: nothing is kept, nothing is loaded from elsewhere, the page stands in no frame. */
    static Map<String, String> headers() {
        byte[] digest = HexFormat.of().parseHex(Sha256.of(SHEET));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "no-store");
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(digest)
                        + "'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("X-Content-Type-Options", "nosniff");
        return headers;
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(Looks.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
