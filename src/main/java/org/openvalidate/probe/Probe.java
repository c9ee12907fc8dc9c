package org.openvalidate.probe;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.RedirectConfig.redirectConfig;
import static io.restassured.config.RestAssuredConfig.newConfig;

import io.restassured.config.RestAssuredConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Request;

/** The harness's own calls: harmless ones, which show whether credentials and gateway belong together. */
public final class Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final RestAssuredConfig CONFIG = newConfig()
            .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .redirect(redirectConfig().followRedirects(false))
            .httpClient(httpClientConfig()
                    .setParam("http.connection.timeout", (int) PATIENCE.toMillis())
                    .setParam("http.socket.timeout", (int) PATIENCE.toMillis()));

    private final Dialect dialect;
    private final URI gateway;
    private final String partner;
    private final Charset charset;
    private final Timeline timeline;

    /**
     * @param gateway where services are called
     * @param partner the account
     * @param charset how requests are encoded
     * @param timeline whose clock the probe follows
     */
    public Probe(Dialect dialect, URI gateway, String partner, Charset charset, Timeline timeline) {
        this.dialect = dialect;
        this.gateway = gateway;
        this.partner = partner;
        this.charset = charset;
        this.timeline = timeline;
    }

    /** Queries a trade; what comes of it stands in the recording. */
    public void query(String tradeId, SignType signType, Key key) {
        call("alipay.acquire.overseas.query", Map.of("partner_trans_id", tradeId), signType, key);
    }

    /** Calls any service with these fields of its own; what comes of it stands in the recording. */
    public void call(String service, Map<String, String> fields, SignType signType, Key key) {
        Draft draft = new Draft(service, partner, fields, signType, charset, gateway.getPath());
        Request request = dialect.sign(draft, key);
        try {
            timeline.call("the probe's call", PATIENCE, () -> post(request));
        } catch (Unanswered nothing) {
            // what was sent and that nothing came back stands in the recording; the rules say what that means
            if (!nothing.timedOut() && !(nothing.getCause() instanceof IOException)) {
                throw new HarnessFault("The probe could not send its call: " + nothing.getCause(), nothing);
            }
        }
    }

    private int post(Request request) {
        return given().config(CONFIG)
                .urlEncodingEnabled(false)
                .header("User-Agent", "OpenValidate-probe")
                .contentType("application/x-www-form-urlencoded; charset=" + charset.name())
                .body(request.body().text(StandardCharsets.US_ASCII))
                .post(gateway.resolve(request.target()))
                .statusCode();
    }
}
