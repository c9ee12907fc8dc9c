package org.openvalidate.gateway.http.cashier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openvalidate.page.Template;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Response;

/** Answers to a browser. A page may load nothing, run nothing and stand in no frame. */
final class Html {

    private static final String LOOKS = looks();
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(LOOKS)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Html() {}

    /** A page from a template that has a place for the looks. */
    static Response page(int status, Template template, Map<String, ?> model) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("looks", LOOKS);
        return new Response(
                status,
                headers("content-type", "text/html;charset=UTF-8"),
                Bytes.of(template.text(whole), StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
    }

    /** The browser goes on elsewhere. */
    static Response onward(int status, String address) {
        return new Response(
                status,
                headers("location", address),
                Bytes.of("<!DOCTYPE html><title>Cashier</title>\n", StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(String name, String value) {
        return Map.of(
                name,
                value,
                "cache-control",
                "no-store",
                "content-security-policy",
                POLICY,
                // no-referrer would take the origin out of our own forms as well
                "referrer-policy",
                "same-origin",
                "x-content-type-options",
                "nosniff",
                "vary",
                "Accept-Language");
    }

    private static String looks() {
        try (InputStream css = Objects.requireNonNull(Html.class.getResourceAsStream("cashier.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
