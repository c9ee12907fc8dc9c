package org.openvalidate.target.simulated;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;

/** A buyer's browser: opens one address, as the till's line does with one attempt. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Timeline timeline;

    /** @param http must follow no redirect */
    public Browser(HttpClient http, Timeline timeline) {
        this.http = http;
        this.timeline = timeline;
    }

    /**
     * What came back.
     *
     * @throws HarnessFault when there is nothing to open, or nothing comes back
     */
    HttpResponse<String> open(String address) {
        HttpRequest request = HttpRequest.newBuilder(uri(address))
                .header("user-agent", "OpenValidate-browser")
                .build();
        try {
            return timeline.call(
                    "the buyer's browser", PATIENCE, () -> http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (Unanswered nothing) {
            throw new HarnessFault("The buyer's browser was not answered.", nothing);
        }
    }

    /** A merchant's system says where its buyers go, and may say nothing, or something else. */
    private static URI uri(String address) {
        if (address.isBlank()) {
            throw new HarnessFault(
                    "The order says neither where a browser is sent (redirectUrl) nor what an app hands to"
                            + " the wallet (orderString).");
        }
        try {
            URI uri = URI.create(address);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        throw new HarnessFault(
                "The buyer's browser cannot open the address it was sent to: it is none of http or https.");
    }
}
