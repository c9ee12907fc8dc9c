package org.openvalidate.gateway.http.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Answer;
import org.openvalidate.time.SteppedTimeline;

/** Hours that another program moves. */
class ClockIT {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private LiveDesk live = new LiveDesk(Optional.of(new SteppedTimeline(Instant.now())));

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void the_clock_stands_still_until_it_is_moved() throws Exception {
        LocalDateTime before = health();
        live.pay("T1", live.buyer("ABANDONS"));

        JsonNode early = advance("/clock", "{\"advance\":\"PT2M59S\"}").body();
        assertThat(status("T1")).isEqualTo("WAIT_BUYER_PAY");
        JsonNode late = advance("/clock", "{\"advance\":\"PT1S\"}").body();

        assertThat(early.path("fired")).isEmpty();
        assertThat(late.path("fired").path(0).path("what").asText()).startsWith("the end of T1");
        assertThat(status("T1")).isEqualTo("TRADE_CLOSED");
        assertThat(health()).isEqualTo(before.plusMinutes(3));
    }

    @Test
    void a_timestamp_is_fresh_by_the_moved_clock_and_by_the_real_one() throws Exception {
        advance("/clock", "{\"advance\":\"PT5H\"}");

        assertThat(precreate("T1", health())).isEqualTo("SUCCESS");
        assertThat(precreate("T2", LocalDateTime.now(BEIJING))).isEqualTo("SUCCESS");
        assertThat(precreate("T3", LocalDateTime.now(BEIJING).plusHours(3))).isEqualTo("FAIL");
        assertThat(precreate("T4", LocalDateTime.now(BEIJING).minusHours(1))).isEqualTo("FAIL");
    }

    @Test
    void an_account_can_have_hours_of_its_own() throws Exception {
        LocalDateTime now = health();
        Duration offset = Duration.between(now, now.toLocalDate().plusDays(1).atTime(0, 30));

        JsonNode shifted = advance(live.inside() + "/clock", "{\"offset\":\"" + offset + "\"}")
                .body();
        live.pay("T1", live.buyer("PAYS_AT_ONCE"));

        assertThat(shifted.path("now").asText()).endsWith("00:30:00");
        assertThat(health()).isEqualTo(now);
        // no synchronous refund is executed between midnight and half past one
        assertThat(refund().resultCode()).isEqualTo("FAILED");
        advance(live.inside() + "/clock", "{\"advance\":\"PT1H\"}");
        assertThat(refund().resultCode()).isEqualTo("SUCCESS");
    }

    @Test
    void the_real_clock_cannot_be_moved_but_an_account_on_it_can() throws Exception {
        live.close();
        live = new LiveDesk(Optional.empty());

        LiveDesk.Called refused = advance("/clock", "{\"advance\":\"PT1H\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("problems").path(0).path("remedy").asText())
                .contains("--virtual-time");
        assertThat(advance(live.inside() + "/clock", "{\"offset\":\"-PT8H\"}")
                        .body()
                        .path("now")
                        .asText())
                .startsWith(health().minusHours(8).format(STAMP).substring(0, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"advance\":\"-PT1S\"}",
                "{\"advance\":\"soon\"}",
                "{\"offset\":\"PT1H\"}",
                "{\"advance\":\"P500D\"}"
            })
    void what_does_not_move_a_clock_is_told_so(String body) throws Exception {
        assertThat(advance("/clock", body).status()).isEqualTo(400);
    }

    @Test
    void a_precreated_order_is_scanned_and_paid() throws Exception {
        precreate("T1", health());

        assertThat(act("T1", "SCAN").path("status").asText()).isEqualTo("WAIT_BUYER_PAY");
        assertThat(act("T1", "WRONG_PASSWORD").path("status").asText()).isEqualTo("WAIT_BUYER_PAY");
        assertThat(act("T1", "CONFIRM").path("status").asText()).isEqualTo("TRADE_SUCCESS");
        assertThat(act("T1", "CONFIRM").path("problems")).hasSize(1);
    }

    @Test
    void a_code_is_scanned_by_its_text_of_an_order_and_of_a_shop() throws Exception {
        precreate("T1", health());
        String order = live.opened()
                .account()
                .state()
                .codes()
                .order("T1")
                .orElseThrow()
                .text();
        Map<String, String> shop = new HashMap<>();
        shop.put("timestamp", health().format(STAMP));
        shop.put("biz_type", "OVERSEASHOPQRCODE");
        shop.put("biz_data", """
                {"secondary_merchant_industry":"5812","secondary_merchant_id":"m1","secondary_merchant_name":"Tea",\
                "store_id":"s1","store_name":"Tea 1","trans_currency":"USD","currency":"USD"}""");
        String hung = live.service("alipay.commerce.qrcode.create", shop).field("qrcode");

        assertThat(scan("{\"code\":\"" + order + "\"}").body().path("status").asText())
                .isEqualTo("TRADE_SUCCESS");
        assertThat(scan("{\"code\":\"" + order + "\"}").status()).isEqualTo(409);
        assertThat(scan("{\"code\":\"" + hung + "\",\"amount\":\"5.00\"}")
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("TRADE_SUCCESS");
        assertThat(scan("{\"code\":\"" + hung + "\"}").status()).isEqualTo(400);
        assertThat(scan("{\"code\":\"nothing\"}").status()).isEqualTo(409);
    }

    private LiveDesk.Called scan(String body) throws Exception {
        return live.call("POST", live.inside() + "/scans", body);
    }

    private JsonNode act(String trade, String action) throws Exception {
        return live.call("POST", live.inside() + "/trades/" + trade + "/buyer", "{\"action\":\"" + action + "\"}")
                .body();
    }

    private String precreate(String id, LocalDateTime timestamp) throws Exception {
        return live.service(
                        "alipay.acquire.precreate",
                        Map.of(
                                "timestamp", timestamp.format(STAMP),
                                "out_trade_no", id,
                                "subject", "tea",
                                "product_code", "OVERSEAS_MBARCODE_PAY",
                                "total_fee", "12.34",
                                "currency", "USD",
                                "trans_currency", "USD"))
                .resultCode();
    }

    private Answer refund() throws Exception {
        return live.service(
                "alipay.acquire.overseas.spot.refund",
                Map.of(
                        "partner_trans_id", "T1",
                        "partner_refund_id", "R1",
                        "refund_amount", "1.00",
                        "currency", "USD",
                        "is_sync", "Y"));
    }

    private LocalDateTime health() throws Exception {
        return LocalDateTime.parse(
                live.call("GET", "/health", "").body().path("now").asText(), STAMP);
    }

    private LiveDesk.Called advance(String path, String body) throws Exception {
        return live.call("POST", path, body);
    }

    private String status(String trade) throws Exception {
        return live.call("GET", live.inside() + "/trades/" + trade, "")
                .body()
                .path("status")
                .asText();
    }
}
