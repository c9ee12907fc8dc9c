package org.openvalidate.merchant;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** The till's line to the gateway. Whoever stands in it sees every call of the merchant's and what came of it. */
public interface Line {

    /** How the reference merchant names itself in the header {@code user-agent}. */
    String AGENT = "OpenValidate-reference-merchant";

    /**
     * Sends a request once.
     *
     * @param what named in the watchdog's report, such as "the pay"
     * @param gateway where services are called
     * @param patience how long an answer is waited for
     * @throws Unanswered when nothing whole came back in time
     */
    Response send(String what, URI gateway, Request request, Duration patience) throws Unanswered;

    /** Nobody stands in it. */
    static Line direct(HttpClient http, Timeline timeline) {
        return new DirectLine(http, timeline);
    }
}
