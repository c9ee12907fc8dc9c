package org.openvalidate.merchant.external;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.RedirectConfig.redirectConfig;
import static io.restassured.config.RestAssuredConfig.newConfig;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.openvalidate.merchant.Declined;
import org.openvalidate.merchant.Unable;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;

/**
 * The calls of a merchant's test driver, one attempt each. Whatever the other side does, a call is over when its patience is:
 * slow, silent and endless answers are all the same to it.
 */
public final class Driver {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** In bytes; the longest answer lists the bookings of a day. */
    private static final int LARGEST = 4 << 20;

    private static final int SHORT = 200;
    private static final int NOT_IMPLEMENTED = 501;

    private final URI base;
    private final String token;
    private final Duration patience;
    private final Timeline timeline;
    private final RestAssuredConfig config;

    /**
     * @param base what stands before the path of each call
     * @param token of its header {@code Authorization}, empty for none
     * @param patience for one call
     * @param timeline whose clock is followed
     */
    public Driver(URI base, String token, Duration patience, Timeline timeline) {
        this.base = base;
        this.token = token;
        this.patience = patience;
        this.timeline = timeline;
        int millis = (int) patience.toMillis();
        this.config = newConfig()
                .redirect(redirectConfig().followRedirects(false))
                .httpClient(httpClientConfig()
                        .setParam("http.connection.timeout", millis)
                        .setParam("http.socket.timeout", millis));
    }

    /** Where it is. */
    public URI base() {
        return base;
    }

    /**
     * Asks.
     *
     * @param path from the base on, with its query
     * @return the answer, an object
     * @throws Unable where the driver has no such call
     * @throws Declined where it answered 4xx
     * @throws HarnessFault where nothing sensible came back
     */
    public JsonNode get(String path) {
        return object("GET", path, Map.of());
    }

    /** The same where the answer may as well be a list. */
    public JsonNode list(String path) {
        return call("GET", path, Map.of(), JsonNode::isContainerNode);
    }

    /** Has something done; otherwise as {@link #get}. */
    public JsonNode post(String path, Map<String, String> body) {
        return object("POST", path, body);
    }

    /** Has something done of which it need not say anything. */
    public void tell(String path) {
        JsonNode unused = call("POST", path, Map.of(), any -> true);
    }

    private JsonNode object(String method, String path, Map<String, String> body) {
        return call(method, path, body, JsonNode::isObject);
    }

    private JsonNode call(String method, String path, Map<String, String> body, Predicate<JsonNode> sensible) {
        String what = method + " " + base + path;
        Heard heard = heard(what, method, path, body);
        JsonNode answer = read(heard.text());
        int status = heard.status();
        if (status == NOT_IMPLEMENTED) {
            throw new Unable("The test driver does not offer " + method + " " + path + ".");
        }
        if (status >= 400 && status < 500) {
            String message = answer.path("message").asText("");
            throw new Declined(
                    method + " " + path + " was answered " + status + ": "
                            + (message.isEmpty() ? "without a message" : shortened(message)),
                    status);
        }
        if (status < 200 || status >= 300 || !sensible.test(answer)) {
            throw new HarnessFault("The merchant's test driver answered " + what + " with " + status + " and \""
                    + shortened(heard.text()) + "\"; an object in JSON was expected.");
        }
        return answer;
    }

    private Heard heard(String what, String method, String path, Map<String, String> body) {
        try {
            return timeline.call("the test driver's " + what, patience, () -> send(method, path, body));
        } catch (Unanswered nothing) {
            String why = nothing.timedOut()
                    ? "gave no answer within " + patience.toSeconds() + " s"
                    : "could not be reached: " + cause(nothing);
            throw new HarnessFault("The merchant's test driver " + why + " (" + what + ").", nothing);
        }
    }

    private static String cause(Unanswered nothing) {
        Throwable cause = nothing.getCause();
        return cause == null ? String.valueOf(nothing.getMessage()) : String.valueOf(cause.getMessage());
    }

    private Heard send(String method, String path, Map<String, String> body) throws IOException {
        RequestSpecification request = given().config(config).urlEncodingEnabled(false);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (method.equals("POST")) {
            request.contentType("application/json; charset=utf-8").body(JSON.writeValueAsBytes(body));
        }
        Response response = request.request(method, base + path);
        try (InputStream stream = response.asInputStream()) {
            return new Heard(response.statusCode(), new String(stream.readNBytes(LARGEST), StandardCharsets.UTF_8));
        }
    }

    private static JsonNode read(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException nonsense) {
            return MissingNode.getInstance();
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    private record Heard(int status, String text) {}
}
