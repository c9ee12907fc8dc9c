package org.openvalidate.target;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.time.Unanswered;

/** What the harness itself says to a gateway that is not ours, over the same line as the merchant. */
final class SandboxProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String AGENT = "OpenValidate-probe";

    private final Dialect dialect;
    private final RecordedLine line;
    private final URI gateway;
    private final String partner;

    SandboxProbe(Dialect dialect, RecordedLine line, URI gateway, String partner) {
        this.dialect = dialect;
        this.line = line;
        this.gateway = gateway;
        this.partner = partner;
    }

    /** The same under another partner id. */
    SandboxProbe under(String other) {
        return new SandboxProbe(dialect, line, gateway, other);
    }

    /** Calls a service with these fields of its own; what comes of it stands in the recording, empty where nothing did. */
    Optional<Answer> call(String service, Map<String, String> fields, SignType type, Key key) {
        Draft draft = new Draft(service, partner, fields, type, StandardCharsets.UTF_8, gateway.getPath());
        try {
            return Optional.of(dialect.read(
                    line.send("probe", AGENT, "the probe's call", gateway, dialect.sign(draft, key), PATIENCE)));
        } catch (Unanswered | Unreadable nothing) {
            return Optional.empty();
        }
    }
}
