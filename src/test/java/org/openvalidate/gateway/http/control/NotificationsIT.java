package org.openvalidate.gateway.http.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.Signatures;
import org.openvalidate.gateway.Notice;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.NoticeDesk;
import org.openvalidate.time.SteppedTimeline;

/** What a merchant is told, over HTTP, on a clock that the test moves. */
class NotificationsIT {

    private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");

    private final LiveDesk live = new LiveDesk(Optional.of(new SteppedTimeline(TEN)));
    private final NoticeDesk merchant = new NoticeDesk();

    @AfterEach
    void close() {
        merchant.close();
        live.close();
    }

    @Test
    void a_payment_is_told_signed_and_acknowledged_and_can_be_verified() throws Exception {
        pay("T1");

        JsonNode moved = advance("PT1S");
        NoticeDesk.Came notice = merchant.came().get(0);

        assertThat(moved.path("now").asText()).isEqualTo("2026-03-02 10:00:01");
        assertThat(moved.path("fired").path(0).path("what").asText()).startsWith("notice n1");
        assertThat(notice.contentType()).isEqualTo("application/x-www-form-urlencoded; charset=UTF-8");
        assertThat(notice.fields())
                .containsEntry("out_trade_no", "T1")
                .containsEntry("trade_status", "TRADE_SUCCESS")
                .containsEntry("notify_time", "2026-03-02 10:00:01")
                .containsEntry("sign_type", "MD5");
        assertThat(genuine(notice, UTF_8)).isTrue();
        assertThat(verify(notice.fields().get("notify_id"))).isEqualTo("true");
        assertThat(standing("n1")).isEqualTo("ACKNOWLEDGED");
        assertThat(advance("P2D").path("fired")).isEmpty();
    }

    @Test
    void what_is_not_acknowledged_comes_eight_times_with_one_id() throws Exception {
        merchant.answers(200, notice -> "<html>success</html>");
        pay("T1");

        advance("PT26H");

        assertThat(merchant.came()).hasSize(8);
        assertThat(merchant.came())
                .extracting(notice -> notice.fields().get("notify_id"))
                .containsOnly(merchant.came().get(0).fields().get("notify_id"));
        assertThat(merchant.came())
                .extracting(notice -> notice.fields().get("notify_time").substring(8))
                .containsExactly(
                        "02 10:00:01",
                        "02 10:04:01",
                        "02 10:14:01",
                        "02 10:24:01",
                        "02 11:24:01",
                        "02 13:24:01",
                        "02 19:24:01",
                        "03 10:24:01");
        assertThat(merchant.came()).allMatch(notice -> genuine(notice, UTF_8));
        assertThat(standing("n1")).isEqualTo("GIVEN_UP");
    }

    @Test
    void everyone_who_asks_for_a_notice_at_the_same_moment_is_told_of_their_own() throws Exception {
        pay("T1");
        List<Notice.Kind> kinds =
                List.of(Notice.Kind.GENUINE, Notice.Kind.FORGED, Notice.Kind.WRONG_AMOUNT, Notice.Kind.UNKNOWN_ORDER);
        List<Future<JsonNode>> asked = new ArrayList<>();

        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            for (int i = 0; i < 80; i++) {
                String body = "{\"trade\":\"T1\",\"kind\":\"" + kinds.get(i % kinds.size()) + "\"}";
                asked.add(crowd.submit(() -> live.call("POST", live.inside() + "/notifications", body)
                        .body()));
            }
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                JsonNode told = asked.get(i).get();
                assertThat(told.path("kind").asText())
                        .isEqualTo(kinds.get(i % kinds.size()).name());
                ids.add(told.path("id").asText());
            }
            assertThat(ids).doesNotHaveDuplicates();
        } finally {
            crowd.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({"'\"ONLINE\"', 2", "'\"HELP_CENTRE\"', 4", "'[\"PT7M\"]', 7"})
    void the_ladder_is_a_setting(String ladder, int minutes) throws Exception {
        merchant.answers(500, notice -> "");
        assertThat(live.call("PUT", live.inside() + "/notification-ladder", "{\"ladder\":" + ladder + "}")
                        .status())
                .isEqualTo(200);
        pay("T1");
        advance("PT1S");

        advance("PT" + minutes + "M");

        assertThat(merchant.came()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"WEEKLY\"", "[\"soon\"]", "[\"-PT1S\"]", "7"})
    void a_ladder_that_is_none_is_told_so(String ladder) throws Exception {
        LiveDesk.Called refused =
                live.call("PUT", live.inside() + "/notification-ladder", "{\"ladder\":" + ladder + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("problems").path(0).path("where").asText())
                .startsWith("ladder");
    }

    @Test
    void an_asynchronous_refund_is_told() throws Exception {
        pay("T1");
        advance("PT1S");
        live.service(
                "alipay.acquire.overseas.spot.refund",
                Map.of(
                        "partner_trans_id", "T1",
                        "partner_refund_id", "R1",
                        "refund_amount", "2.00",
                        "currency", "USD",
                        "notify_url", merchant.url()));

        advance("PT2S");

        assertThat(merchant.came().get(1).fields())
                .containsEntry("notify_type", "refund_status_sync")
                .containsEntry("out_return_no", "R1")
                .containsEntry("refund_status", "REFUND_SUCCESS");
    }

    @Test
    void wrong_notices_come_on_demand_and_only_those_that_are_signed_verify() throws Exception {
        pay("T1");
        advance("PT1S");
        int asked = 1;
        for (String kind : List.of("DUPLICATE", "FORGED", "WRONG_AMOUNT", "WRONG_CURRENCY", "UNKNOWN_ORDER")) {
            assertThat(ask("T1", kind, "").status()).isEqualTo(201);
            asked++;
            // what is asked for now leaves at once, whatever is under way beside it
            merchant.await(asked);
        }

        List<NoticeDesk.Came> came = merchant.came();
        assertThat(came).hasSize(6);
        assertThat(came.get(1).fields().get("notify_id"))
                .isEqualTo(came.get(0).fields().get("notify_id"));
        assertThat(came)
                .extracting(notice -> genuine(notice, UTF_8))
                .containsExactly(true, true, false, true, true, true);
        assertThat(came.get(3).fields()).containsEntry("total_fee", "13.34");
        assertThat(came.get(4).fields()).containsEntry("currency", "EUR");
        assertThat(came.get(5).fields()).containsEntry("out_trade_no", "XT1");
        assertThat(verify(came.get(2).fields().get("notify_id"))).isEqualTo("false");
        assertThat(verify(came.get(3).fields().get("notify_id"))).isEqualTo("true");
    }

    @Test
    void notices_can_come_late_and_out_of_order() throws Exception {
        pay("T1");
        ask("T1", "WRONG_AMOUNT", "2026-03-02 11:00:00");
        ask("T1", "WRONG_CURRENCY", "PT30M");
        ask("T1", "UNKNOWN_ORDER", "2026-03-02T10:45:00+08:00");

        advance("PT2H");

        assertThat(merchant.came())
                .extracting(notice -> notice.fields().get("notify_time").substring(11))
                .containsExactly("10:00:01", "10:30:00", "10:45:00", "11:00:00");
    }

    @Test
    void a_notice_can_overtake_the_answer() throws Exception {
        live.call("POST", live.inside() + "/faults", """
                {"service":"%s","fault":"SLOW","delay":"PT3S"}""".formatted(LiveDesk.PAY));
        Thread till = new Thread(() -> {
            try {
                pay("T1");
                merchant.answers(200, notice -> "answered already");
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        till.start();
        while (live.opened().account().trades().isEmpty()) {
            Thread.onSpinWait();
        }

        advance("PT1S");

        // the trade is to be seen a moment before its notice is due
        assertThat(merchant.await(1)).hasSize(1);
        assertThat(till.isAlive()).isTrue();
        advance("PT2S");
        till.join();
    }

    @ParameterizedTest
    @CsvSource({"RSA, UTF-8", "RSA2, UTF-8", "RSA2, GBK"})
    void a_notice_is_signed_and_written_as_the_request_was(SignType type, String charset) throws Exception {
        String account = live.openForRsa();
        String code = live.call("POST", "/partners/" + account + "/buyers", "{\"behaviour\":\"PAYS_AT_ONCE\"}")
                .body()
                .path("paymentCode")
                .asText();
        Map<String, String> payment = new HashMap<>(LiveDesk.payment(account, "T1", code));
        payment.put("trans_name", "乌龙茶");
        payment.put("notify_url", merchant.url() + "?shop=7");
        live.service(
                account,
                LiveDesk.PAY,
                payment,
                type,
                new Key.Private(LabKeys.MERCHANT_PAIR.getPrivate()),
                Charset.forName(charset));

        advance("PT1S");
        // one signature in two hundred has no plus
        for (int i = 0; i < 4; i++) {
            live.call(
                    "POST",
                    "/partners/" + account + "/notifications",
                    "{\"trade\":\"T1\",\"kind\":\"BLANK_FOR_PLUS\"}");
            advance("PT1S");
        }

        NoticeDesk.Came notice = merchant.came().get(0);
        Map<String, String> fields = notice.fields(Charset.forName(charset));
        assertThat(notice.target()).isEqualTo("/notices?shop=7");
        assertThat(fields).containsEntry("subject", "乌龙茶").containsEntry("sign_type", type.name());
        Key key = new Key.Public(org.openvalidate.dialect.KeyFormat.publicKey(
                live.desk().publicKeys().get(type.name())));
        assertThat(Signatures.verify(
                        notice.preSign(Charset.forName(charset)),
                        fields.get("sign"),
                        type,
                        Charset.forName(charset),
                        key))
                .isTrue();
        assertThat(merchant.came().subList(1, 5))
                .extracting(blank -> blank.fields(Charset.forName(charset)).get("sign"))
                .noneMatch(sign -> sign.contains("+"))
                .anyMatch(sign -> sign.contains(" "));
    }

    @Test
    void what_cannot_be_told_is_refused_with_the_reason() throws Exception {
        live.pay("T0", live.buyer("PAYS_AT_ONCE"));
        Map<String, String> waiting = new HashMap<>(LiveDesk.payment(live.partner(), "T1", live.buyer("ABANDONS")));
        waiting.put("notify_url", merchant.url());
        live.service(LiveDesk.PAY, waiting);

        assertThat(ask("T0", "GENUINE", "").status()).isEqualTo(409);
        assertThat(ask("T9", "GENUINE", "").status()).isEqualTo(404);
        assertThat(ask("T1", "DUPLICATE", "").status()).isEqualTo(409);
        assertThat(ask("T1", "BLANK_FOR_PLUS", "").status()).isEqualTo(409);
        assertThat(ask("T1", "NICE", "").status()).isEqualTo(400);
        assertThat(ask("T1", "FORGED", "tomorrow").status()).isEqualTo(400);
        assertThat(live.call("GET", live.inside() + "/notifications/n1", "").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/nobody", "ftp://example.com/notices", "till.example.com", "http://"})
    void an_address_that_cannot_be_reached_is_tried_and_given_up(String url) throws Exception {
        pay("T1", url);

        advance("PT26H");

        JsonNode notice =
                live.call("GET", live.inside() + "/notifications/n1", "").body();
        assertThat(notice.path("standing").asText()).isEqualTo("GIVEN_UP");
        assertThat(notice.path("deliveries")).hasSize(8);
        assertThat(notice.path("deliveries").path(0).path("status").asInt()).isZero();
        assertThat(notice.path("deliveries").path(0).path("answer").asText()).isNotEmpty();
    }

    private void pay(String trade) throws Exception {
        pay(trade, merchant.url());
    }

    private void pay(String trade, String url) throws Exception {
        Map<String, String> payment =
                new HashMap<>(LiveDesk.payment(live.partner(), trade, live.buyer("PAYS_AT_ONCE")));
        payment.put("notify_url", url);
        assertThat(live.service(LiveDesk.PAY, payment).resultCode()).isEqualTo("SUCCESS");
    }

    private LiveDesk.Called ask(String trade, String kind, String at) throws Exception {
        String when = at.isEmpty() ? "" : ",\"at\":\"" + at + "\"";
        return live.call(
                "POST",
                live.inside() + "/notifications",
                "{\"trade\":\"" + trade + "\",\"kind\":\"" + kind + "\"" + when + "}");
    }

    private JsonNode advance(String length) throws Exception {
        LiveDesk.Called moved = live.call("POST", "/clock", "{\"advance\":\"" + length + "\"}");
        assertThat(moved.status()).isEqualTo(200);
        return moved.body();
    }

    private String standing(String notice) throws Exception {
        return live.call("GET", live.inside() + "/notifications/" + notice, "")
                .body()
                .path("standing")
                .asText();
    }

    private String verify(String notifyId) throws Exception {
        return live.raw(
                        live.partner(),
                        "notify_verify",
                        Map.of("notify_id", notifyId),
                        SignType.MD5,
                        new Key.Shared(live.opened().md5Key()),
                        UTF_8)
                .text();
    }

    private boolean genuine(NoticeDesk.Came notice, Charset charset) {
        return Signatures.verify(
                notice.preSign(charset),
                notice.fields(charset).get("sign"),
                SignType.MD5,
                charset,
                new Key.Shared(live.opened().md5Key()));
    }
}
