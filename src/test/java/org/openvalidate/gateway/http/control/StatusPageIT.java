package org.openvalidate.gateway.http.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.time.SteppedTimeline;

/** The page for a person with a browser. */
class StatusPageIT {

    private final LiveDesk live = new LiveDesk(Optional.of(new SteppedTimeline(Instant.parse("2026-03-02T02:00:00Z"))));

    @AfterEach
    void close() {
        live.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?token=wrong", "?t0ken"})
    void whoever_has_not_the_link_sees_nothing(String query) throws Exception {
        HttpResponse<String> answer = get("/status" + query, "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain(live.partner(), "t0ken");
    }

    @Test
    void the_link_gives_a_cookie_and_takes_the_token_out_of_the_address() throws Exception {
        HttpResponse<String> answer = get("/status?token=t0ken", "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).contains("/status");
        assertThat(answer.headers().firstValue("set-cookie").orElse("")).contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void the_page_shows_trades_notices_faults_and_the_last_exchanges_escaped() throws Exception {
        Map<String, String> payment =
                new HashMap<>(LiveDesk.payment(live.partner(), "T<b>1", live.buyer("PAYS_AT_ONCE")));
        payment.put("notify_url", "http://127.0.0.1:1/<script>");
        live.service(LiveDesk.PAY, payment);
        live.call("POST", live.inside() + "/faults", """
                {"service":"alipay.acquire.cancel","fault":"SYSTEM_ERROR","match":{"out_trade_no":"<i>"}}""");

        HttpResponse<String> page = get("/status", "openvalidate-control=t0ken");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.body())
                .contains("T&lt;b&gt;1", "TRADE_SUCCESS", "12.34 USD", "2026-03-02 10:00:01", "WAITING")
                .contains("ERROR SYSTEM_ERROR", "out_trade_no=&lt;i&gt;", LiveDesk.PAY, "1 trade<")
                .doesNotContain("<script", "T<b>", "t0ken");
    }

    @Test
    void an_account_in_which_nothing_happened_says_so() throws Exception {
        assertThat(get("/status", "a=b; openvalidate-control=t0ken").body())
                .contains("Nobody has called yet.", "None yet.");
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(live.control() + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return live.http().send(request.build(), BodyHandlers.ofString());
    }
}
