package org.openvalidate.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.openvalidate.wire.Sha256;

/**
 * The page's one style sheet, its one script, and the policy that allows these and nothing else: no request, no image from
 * outside.
 */
final class Style {

    private static final String SHEET = hash("report.css");
    private static final String SCRIPT = hash("report.js");

    private Style() {}

    /**
     * The content security policy; sheet and script are named by their hashes, so that no other can be slipped in.
     *
     * @param pictures whether the page holds pictures, which stand in it and are loaded from nowhere
     */
    static String policy(boolean pictures) {
        return "default-src 'none'; style-src " + SHEET + "; script-src " + SCRIPT + "; "
                + (pictures ? "img-src data:; " : "") + "base-uri 'none'; form-action 'none'";
    }

    private static String hash(String name) {
        try (InputStream file = Objects.requireNonNull(Style.class.getResourceAsStream(name))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            byte[] digest = HexFormat.of().parseHex(Sha256.of(text));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
