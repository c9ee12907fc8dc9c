package org.openvalidate.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.LiveGateway.DIALECT;
import static org.openvalidate.testkit.LiveGateway.fault;
import static org.openvalidate.testkit.LiveGateway.response;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Trade;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;

/** Many at once. */
@Timeout(240)
class CrowdIT {

    private static final String PAY = "alipay.acquire.overseas.spot.pay";

    private final LiveGateway gateway = new LiveGateway();
    private final RealTimeline timeline = new RealTimeline();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        timeline.close();
        gateway.close();
    }

    @Test
    void seventy_exchanges_that_are_held_do_not_starve_the_next() throws Exception {
        Kept kept = new Kept();
        OpenAccount account = gateway.open("2088000000000001", timeline, Behaviour.PAYS_AT_ONCE, kept);
        account.arm(fault(PAY, Fault.Kind.NO_ANSWER, 70, true));
        List<CompletableFuture<HttpResponse<byte[]>>> held = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            held.add(sent("2088000000000001", "H" + i));
        }
        for (int tries = 0; account.trades().size() < 70 && tries < 6000; tries++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }

        HttpResponse<byte[]> next = sent("2088000000000001", "T71").get(30, TimeUnit.SECONDS);

        assertThat(DIALECT.read(response(next)).resultCode()).isEqualTo("SUCCESS");
        assertThat(held).noneMatch(CompletableFuture::isDone);

        timeline.close();

        assertThat(kept.exchanges(71))
                .filteredOn(exchange -> exchange.end() == End.NO_ANSWER)
                .hasSize(70);
        assertThat(held).allSatisfy(each -> assertThat(each).failsWithin(30, TimeUnit.SECONDS));
    }

    @Test
    void accounts_served_at_the_same_time_never_meet() throws Exception {
        Map<String, Kept> recordings = new LinkedHashMap<>();
        Map<String, OpenAccount> accounts = new LinkedHashMap<>();
        for (int i = 1; i <= 8; i++) {
            String partner = "208800000000000" + i;
            recordings.put(partner, new Kept());
            accounts.put(partner, gateway.open(partner, timeline, Behaviour.PAYS_AT_ONCE, recordings.get(partner)));
        }

        CompletableFuture<?>[] tills = recordings.keySet().stream()
                .map(partner -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 50)
                                .forEach(i -> sent(partner, partner + "-" + i).join()),
                        task -> new Thread(task).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(tills).get(150, TimeUnit.SECONDS);

        recordings.forEach((partner, kept) -> {
            List<String> own =
                    IntStream.range(0, 50).mapToObj(i -> partner + "-" + i).toList();
            assertThat(accounts.get(partner).trades())
                    .extracting(Trade::merchantId)
                    .containsExactlyElementsOf(own);
            assertThat(kept.exchanges())
                    .hasSize(50)
                    .allMatch(exchange -> partnerOf(exchange).equals(partner));
        });
        assertThat(gateway.unattributed().exchanges()).isEmpty();
    }

    private CompletableFuture<HttpResponse<byte[]>> sent(String partner, String tradeId) {
        return http.sendAsync(
                gateway.outgoing(gateway.pay(partner, tradeId, SignType.MD5)), BodyHandlers.ofByteArray());
    }

    private static String partnerOf(Exchange exchange) {
        return DIALECT.read(exchange.request()).partner();
    }
}
