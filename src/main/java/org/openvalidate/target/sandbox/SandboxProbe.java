package org.openvalidate.target.sandbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.target.Probing;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** What the harness itself says to a gateway that is not ours, over the same line as the merchant. */
final class SandboxProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String AGENT = "OpenValidate-probe";

    private final Dialect dialect;
    private final RecordedLine line;
    private final URI gateway;
    private final String partner;
    private final KeyRing keys;

    /** @param keys verify what the gateway answers */
    SandboxProbe(Dialect dialect, RecordedLine line, URI gateway, String partner, KeyRing keys) {
        this.dialect = dialect;
        this.line = line;
        this.gateway = gateway;
        this.partner = partner;
        this.keys = keys;
    }

    /** The same under another partner id. */
    SandboxProbe under(String other) {
        return new SandboxProbe(dialect, line, gateway, other, keys);
    }

    /** How it asks in whosever name. */
    Probing.Voice voice(SignType type) {
        return (other, service, fields, key) -> under(other).call(service, fields, type, key);
    }

    /**
     * Calls a service with these fields of its own; what comes of it stands in the recording.
     *
     * @return the answer; empty where none came, and where one came that somebody else has signed
     */
    Optional<Answer> call(String service, Map<String, String> fields, SignType type, Key key) {
        Draft draft = new Draft(service, partner, fields, type, StandardCharsets.UTF_8, gateway.getPath());
        Request request = dialect.sign(draft, key);
        try {
            Response response = line.send("probe", AGENT, "the probe's call", gateway, request, PATIENCE);
            Answer answer = dialect.read(response);
            return believed(service, request, response) ? Optional.of(answer) : Optional.empty();
        } catch (Unanswered | Unreadable nothing) {
            return Optional.empty();
        }
    }

    private boolean believed(String service, Request request, Response response) {
        Exchange exchange = new Exchange(
                0,
                "probe",
                "gateway",
                service,
                request,
                response,
                End.ANSWERED,
                Instant.EPOCH,
                Instant.EPOCH,
                Map.of());
        return dialect.verifyAnswer(exchange, keys) != SignatureState.INVALID;
    }
}
