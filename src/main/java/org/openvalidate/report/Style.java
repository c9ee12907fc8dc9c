package org.openvalidate.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.openvalidate.wire.Sha256;

/** The page's one style sheet and the policy that allows it and nothing else: no script, no request, no image from outside. */
final class Style {

    private static final String SHEET = read();

    private Style() {}

    /**
     * The content security policy; the sheet is named by its hash, so that no other style can be slipped in.
     *
     * @param pictures whether the page holds pictures, which stand in it and are loaded from nowhere
     */
    static String policy(boolean pictures) {
        byte[] digest = HexFormat.of().parseHex(Sha256.of(SHEET));
        return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'; "
                + (pictures ? "img-src data:; " : "") + "base-uri 'none'; form-action 'none'";
    }

    private static String read() {
        try (InputStream sheet = Objects.requireNonNull(Style.class.getResourceAsStream("report.css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
