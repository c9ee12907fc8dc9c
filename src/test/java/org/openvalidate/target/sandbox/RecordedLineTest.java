package org.openvalidate.target.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.gateway.Fault;
import org.openvalidate.merchant.Line;
import org.openvalidate.testkit.HandTime;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** What a line to somebody else's gateway leaves on record, and how fast it goes. */
class RecordedLineTest {

    private static final URI GATEWAY = URI.create("https://gateway.example:8443/gateway.do");
    private static final URI GONE = URI.create("https://gone.example/gateway.do");
    private static final Response ANSWER = new Response(
            200,
            Map.of("content-type", "text/xml"),
            Bytes.of("<alipay><is_success>F</is_success><error>ILLEGAL_SIGN</error></alipay>", UTF_8),
            UTF_8);

    private final HandTime time = new HandTime(Instant.parse("2026-03-02T02:00:00Z"));
    private final Kept kept = new Kept();
    private final List<Instant> left = new ArrayList<>();
    private Response said = ANSWER;
    private final Line gateway = (what, uri, request, patience) -> {
        left.add(time.now());
        time.sleep(Duration.ofMillis(50));
        if (uri.equals(GONE)) {
            new RealTimeline().call(what, patience, () -> {
                throw new ConnectException("Connection refused");
            });
        }
        return said;
    };
    private final RecordedLine line = new RecordedLine(
            new Way(gateway, Optional.of(GATEWAY)),
            new LegacyDialect(),
            LabKeys.MERCHANT,
            time,
            kept,
            new Sold(new LegacyDialect()));

    @Test
    void a_call_stands_there_as_a_server_would_have_seen_it() throws Exception {
        line.send("the query", GATEWAY, query(), Duration.ofSeconds(5));

        Exchange exchange = kept.exchanges().get(0);
        assertThat(exchange.from()).isEqualTo("merchant");
        assertThat(exchange.service()).isEqualTo("alipay.acquire.overseas.query");
        assertThat(exchange.request().headers())
                .containsEntry("host", "gateway.example:8443")
                .containsEntry("user-agent", Line.AGENT);
        assertThat(exchange.response()).isEqualTo(ANSWER);
        assertThat(exchange.end()).isEqualTo(End.ANSWERED);
        assertThat(Duration.between(exchange.at(), exchange.endAt())).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void it_goes_no_faster_than_is_polite() throws Exception {
        for (int i = 0; i < 3; i++) {
            line.send("the query", GATEWAY, query(), Duration.ofSeconds(5));
        }

        assertThat(Duration.between(left.get(0), left.get(1))).isEqualTo(Duration.ofMillis(200));
        assertThat(Duration.between(left.get(1), left.get(2))).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void what_comes_after_the_end_of_a_case_is_no_evidence() throws Exception {
        line.hangUp();

        line.send("the query", GATEWAY, query(), Duration.ofSeconds(5));

        assertThat(kept.exchanges()).isEmpty();
    }

    @Test
    void where_nobody_is_reached_the_backup_is_called_and_stands_on_record() throws Exception {
        Response back = line.send("the query", GONE, query(), Duration.ofSeconds(5));

        assertThat(back).isEqualTo(ANSWER);
        assertThat(kept.exchanges()).singleElement().satisfies(each -> {
            assertThat(each.request().headers()).containsEntry("host", "gateway.example:8443");
            assertThat(each.facts()).isEmpty();
        });
    }

    @Test
    void without_a_backup_it_stays_unanswered_and_that_is_the_gateways() {
        RecordedLine alone = new RecordedLine(
                new Way(gateway, Optional.empty()),
                new LegacyDialect(),
                LabKeys.MERCHANT,
                time,
                kept,
                new Sold(new LegacyDialect()));

        assertThatThrownBy(() -> alone.send("the query", GONE, query(), Duration.ofSeconds(5)))
                .isInstanceOf(Unanswered.class);
        assertThat(kept.exchanges().get(0).facts())
                .containsEntry(FactStamper.UPSTREAM_TROUBLE, "it could not be reached");
    }

    @Test
    void a_page_of_the_gateways_is_on_record_as_its_own_failure_and_what_was_armed_is_not() throws Exception {
        said = new Response(
                503, Map.of("content-type", "text/html"), Bytes.of("<html>maintenance</html>", UTF_8), UTF_8);
        RecordedLine inTime = new RecordedLine(
                new Way(gateway, Optional.empty()),
                new LegacyDialect(),
                LabKeys.MERCHANT,
                new RealTimeline(),
                kept,
                new Sold(new LegacyDialect()));
        inTime.send("the query", GATEWAY, query(), Duration.ofSeconds(5));
        inTime.arm(Fault.on("alipay.acquire.overseas.query", Fault.Kind.RESET));

        assertThatThrownBy(() -> inTime.send("the query", GATEWAY, query(), Duration.ofSeconds(5)))
                .isInstanceOf(Unanswered.class);
        assertThat(kept.exchanges().get(0).facts()).containsEntry(FactStamper.UPSTREAM_TROUBLE, "HTTP status 503");
        assertThat(kept.exchanges().get(1).facts())
                .containsKey("fault")
                .doesNotContainKey(FactStamper.UPSTREAM_TROUBLE);
    }

    private static Request query() {
        return new LegacyDialect()
                .sign(
                        new Draft(
                                "alipay.acquire.overseas.query",
                                "2088101122136241",
                                Map.of("partner_trans_id", "T1"),
                                SignType.MD5,
                                UTF_8,
                                "/gateway.do"),
                        LabKeys.MERCHANT.toSign(SignType.MD5).orElseThrow());
    }
}
