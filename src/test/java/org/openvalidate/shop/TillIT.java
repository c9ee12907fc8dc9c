package org.openvalidate.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.Program;

/**
 * Two strangers meet: the served gateway and a till written from the published documents, each in its own process,
 * over HTTPS with nothing but the written-out certificate. Books and trades must tell one story.
 */
class TillIT {

    private static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final String QUERY = "alipay.acquire.overseas.query";
    private static final String CANCEL = "alipay.acquire.cancel";
    private static final String REFUND = "alipay.acquire.overseas.spot.refund";
    private static final List<String> SPOILT = List.of(
            "SYSTEM_ERROR",
            "NO_ANSWER",
            "RESET",
            "EMPTY",
            "TORN",
            "DRIP",
            "HTTP_500",
            "HTML_PAGE",
            "BAD_SIGNATURE",
            "WRONG_CHARSET",
            "DTD");
    /** Answers so late that the notice came first, so that there was nothing to be alarmed about. */
    private static final List<String> OVERTAKEN = List.of("NO_ANSWER", "DRIP");

    private static final String TEA = "珍珠奶茶 大杯";

    @TempDir
    static Path folder;

    static Served gateway;
    static StartedTill till;
    static String partner;

    @BeforeAll
    static void open() throws Exception {
        Program.need("openssl");
        gateway = new Served(folder);
        partner = gateway.says("partner");
        till = new StartedTill(folder, "till", settings());
    }

    @AfterAll
    static void close() throws Exception {
        till.close();
        gateway.close();

        assertThat(till.program().errors()).doesNotContain("not stopped cleanly", "did not end in time");
        assertThat(Files.readString(folder.resolve("till.jsonl"))).doesNotContain(gateway.says("md5Key"));
    }

    @Test
    void a_buyer_who_pays_at_once_is_booked_once() throws Exception {
        JsonNode charged = till.charge("12.34", "tea", gateway.buyer(partner, "\"PAYS_AT_ONCE\""));

        JsonNode order = till.order(charged, "PAID");

        assertThat(till.booked(order)).containsExactly("PAYMENT 12.34 USD");
        assertThat(order.path("paidAmount").asText()).isEqualTo("12.34");
        assertThat(order.path("delivered").asBoolean()).isTrue();
        assertThat(order.path("alerts")).isEmpty();
        assertThat(trade(charged)).isEqualTo("TRADE_SUCCESS");
    }

    @Test
    void a_password_that_comes_later_is_learnt_from_a_query() throws Exception {
        JsonNode charged = till.charge("20", "tea", gateway.buyer(partner, "\"ENTERS_PASSWORD\",\"after\":\"PT1S\""));

        JsonNode order = till.order(charged, "PAID", "CLOSED", "FAILED");

        assertThat(till.booked(order)).containsExactly("PAYMENT 20.00 USD");
        assertThat(calls(QUERY, charged)).isPositive();
        assertThat(calls(PAY, charged)).isEqualTo(1);
        assertThat(calls(CANCEL, charged)).isZero();
        assertThat(trade(charged)).isEqualTo("TRADE_SUCCESS");
    }

    @Test
    void two_refunds_give_everything_back_and_a_third_is_refused() throws Exception {
        JsonNode charged = till.charge("10.00", "tea", gateway.buyer(partner, "\"PAYS_AT_ONCE\""));
        till.order(charged, "PAID");

        refund(till, charged, "4.00");
        JsonNode partly = till.order(charged, "PARTIALLY_REFUNDED");
        String seen = trade(charged);
        refund(till, charged, "6.00");
        JsonNode wholly = till.order(charged, "REFUNDED");

        assertThat(partly.path("refundedAmount").asText()).isEqualTo("4.00");
        assertThat(seen).isEqualTo("TRADE_SUCCESS");
        assertThat(till.booked(wholly)).containsExactly("PAYMENT 10.00 USD", "REFUND 4.00 USD", "REFUND 6.00 USD");
        assertThat(trade(charged)).isEqualTo("TRADE_CLOSED");
        assertThat(till.post(path(charged) + "/refunds", "{\"amount\":\"0.01\",\"currency\":\"USD\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_system_error_is_no_failure_it_is_asked_about_and_cancelled() throws Exception {
        String code = gateway.buyer(partner, "\"PAYS_AT_ONCE\"");
        fault(code, "SYSTEM_ERROR", false);
        JsonNode charged = till.charge("7.00", "tea", code);

        JsonNode order = till.order(charged, "PAID", "CLOSED", "FAILED");

        assertThat(order.path("status").asText()).isEqualTo("CLOSED");
        assertThat(till.booked(order)).isEmpty();
        assertThat(order.path("alerts").toString()).contains("SYSTEM_ERROR");
        assertThat(calls(QUERY, charged)).isPositive();
        assertThat(calls(CANCEL, charged)).isEqualTo(1);
    }

    /** All at once: each sale has a worker of its own, as each has at a real till. */
    @Test
    void whatever_spoils_the_answer_of_a_pay_that_took_effect_it_ends_paid_and_booked_once() throws Exception {
        Map<String, JsonNode> sales = new LinkedHashMap<>();
        for (String fault : SPOILT) {
            String code = gateway.buyer(partner, "\"PAYS_AT_ONCE\"");
            fault(code, fault, true);
            sales.put(fault, till.charge("8.00", "tea", code));
        }

        for (Map.Entry<String, JsonNode> sale : sales.entrySet()) {
            JsonNode order = till.order(sale.getValue(), "PAID", "CLOSED", "FAILED");

            assertThat(till.booked(order)).as(sale.getKey()).containsExactly("PAYMENT 8.00 USD");
            if (!OVERTAKEN.contains(sale.getKey())) {
                assertThat(order.path("alerts")).as(sale.getKey()).isNotEmpty();
            }
            assertThat(trade(sale.getValue())).as(sale.getKey()).isEqualTo("TRADE_SUCCESS");
        }
    }

    @Test
    void a_sale_that_nobody_pays_is_cancelled_at_the_end_of_the_budget() throws Exception {
        JsonNode scanned = till.charge("9.00", "tea", gateway.buyer(partner, "\"ABANDONS\""));
        JsonNode shown = till.post(
                        "/charges", "{\"product\":\"TRANSACTION_QR\",\"amount\":\"5.00\",\"currency\":\"USD\"}")
                .json();

        for (JsonNode charged : List.of(scanned, shown)) {
            JsonNode order = till.order(charged, "PAID", "CLOSED", "FAILED");
            assertThat(order.path("status").asText()).isEqualTo("CLOSED");
            assertThat(order.path("delivered").asBoolean()).isFalse();
            assertThat(till.booked(order)).isEmpty();
        }

        assertThat(trade(scanned)).isEqualTo("TRADE_CLOSED");
        assertThat(till.get(path(shown)).json().path("qrCode").asText()).isNotEmpty();
        // a code that nobody scanned is no trade, or a closed one: both leave nothing to pay
        assertThat(trade(shown)).isIn("", "TRADE_CLOSED");
    }

    @Test
    void a_till_that_dies_over_an_open_sale_closes_it_when_it_is_back() throws Exception {
        StartedTill dying = new StartedTill(folder, "dying", settings());
        JsonNode charged = dying.charge("6.00", "tea", gateway.buyer(partner, "\"ABANDONS\""));
        JsonNode paid = dying.charge("3.00", "tea", gateway.buyer(partner, "\"PAYS_AT_ONCE\""));
        dying.order(paid, "PAID");
        dying.program().kill();

        try (StartedTill back = new StartedTill(folder, "dying", settings())) {
            assertThat(back.booked(back.order(charged, "CLOSED"))).isEmpty();
            assertThat(back.booked(back.order(paid, "PAID"))).containsExactly("PAYMENT 3.00 USD");
        }

        assertThat(trade(charged)).isIn("", "TRADE_CLOSED");
    }

    @Test
    void a_notice_that_the_gateway_never_sent_is_not_believed_though_its_signature_is_right() throws Exception {
        JsonNode charged = till.charge("4.00", "tea", gateway.buyer(partner, "\"ABANDONS\""));
        String preSign = "currency=USD&notify_id=never-sent&notify_type=trade_status_sync&out_trade_no="
                + tradeId(charged) + "&total_fee=4.00&trade_no=2026&trade_status=TRADE_SUCCESS";
        byte[] signed = (preSign + gateway.says("md5Key")).getBytes(UTF_8);
        String sign = new String(Program.output(signed, "openssl", "dgst", "-md5", "-r"), UTF_8).substring(0, 32);

        String answer = till.program()
                .post(till.notifyUrl(), "application/x-www-form-urlencoded", preSign + "&sign_type=MD5&sign=" + sign);

        assertThat(answer).isEqualTo("fail");
        JsonNode order = till.get(path(charged)).json();
        assertThat(order.path("paidAmount").asText()).isEqualTo("0.00");
        assertThat(till.booked(order)).isEmpty();
        assertThat(order.path("alerts").toString()).contains("notify_verify");
    }

    @Test
    void a_paid_order_that_is_cancelled_gives_the_money_back() throws Exception {
        JsonNode charged = till.charge("11.00", "tea", gateway.buyer(partner, "\"PAYS_AT_ONCE\""));
        till.order(charged, "PAID");

        assertThat(till.post(path(charged) + "/cancel", "").status()).isEqualTo(200);
        JsonNode order = till.order(charged, "CLOSED");

        assertThat(till.booked(order)).containsExactly("PAYMENT 11.00 USD", "CANCEL 11.00 USD");
        assertThat(gateway.trade(partner, charged).path("cancelAction").asText())
                .isEqualTo("refund");
    }

    @Test
    void a_cancel_is_repeated_until_it_is_answered() throws Exception {
        JsonNode charged = till.charge("11.50", "tea", gateway.buyer(partner, "\"PAYS_AT_ONCE\""));
        till.order(charged, "PAID");
        arm(CANCEL, "\"fault\":\"SYSTEM_ERROR\",\"executed\":false,\"times\":2", "out_trade_no", tradeId(charged));

        till.post(path(charged) + "/cancel", "");
        JsonNode order = till.order(charged, "CLOSED");

        assertThat(calls(CANCEL, charged)).isEqualTo(3);
        assertThat(till.booked(order)).containsExactly("PAYMENT 11.50 USD", "CANCEL 11.50 USD");
        assertThat(trade(charged)).isEqualTo("TRADE_CLOSED");
    }

    @Test
    void a_cancel_that_comes_too_late_becomes_a_refund() throws Exception {
        JsonNode charged = till.charge("11.75", "tea", gateway.buyer(partner, "\"PAYS_AT_ONCE\""));
        till.order(charged, "PAID");
        arm(
                CANCEL,
                "\"fault\":\"TRADE_CANCEL_TIME_OUT\",\"executed\":false,\"fields\":{\"retry_flag\":\"N\"}",
                "out_trade_no",
                tradeId(charged));

        till.post(path(charged) + "/cancel", "");
        JsonNode order = till.order(charged, "REFUNDED");

        assertThat(calls(CANCEL, charged)).isEqualTo(1);
        assertThat(till.booked(order)).containsExactly("PAYMENT 11.75 USD", "REFUND 11.75 USD");
        assertThat(order.path("alerts").toString()).contains("TRADE_CANCEL_TIME_OUT");
    }

    @Test
    void a_refund_whose_answer_is_lost_is_repeated_under_its_id_and_made_once() throws Exception {
        JsonNode charged = till.charge("13.00", "tea", gateway.buyer(partner, "\"PAYS_AT_ONCE\""));
        till.order(charged, "PAID");
        arm(REFUND, "\"fault\":\"RESET\",\"executed\":true", "partner_trans_id", tradeId(charged));

        refund(till, charged, "5.00");
        JsonNode order = till.order(charged, "PARTIALLY_REFUNDED");

        assertThat(calls(REFUND, charged)).isEqualTo(2);
        assertThat(till.booked(order)).containsExactly("PAYMENT 13.00 USD", "REFUND 5.00 USD");
        // 8.00 is left at the gateway too: the first try took effect and the second was the same refund
        refund(till, charged, "8.00");
        assertThat(trade(charged)).isEqualTo("TRADE_CLOSED");
    }

    @Test
    void a_balance_that_is_not_enough_fails_with_words_for_the_cashier() throws Exception {
        JsonNode charged = till.charge("12.00", "tea", gateway.buyer(partner, "\"BALANCE_NOT_ENOUGH\""));

        JsonNode order = till.order(charged, "FAILED");

        assertThat(order.path("message").asText()).contains("Balance not enough", "BUYER_BALANCE_NOT_ENOUGH");
    }

    @Test
    void rsa2_in_gbk_with_chinese_words_pays_refunds_and_is_understood() throws Exception {
        String key = KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPublic());
        JsonNode made = gateway.tell("/partners", """
                {"currency":"USD","products":["barcode"],"merchantPublicKey":{"RSA":"%s","RSA2":"%s"}}""".formatted(key, key));
        String other = made.path("partner").asText();
        Map<String, String> settings = Map.of(
                "TILL_GATEWAY",
                gateway.says("gatewayHttps"),
                "TILL_CA_FILE",
                gateway.says("caCertificate"),
                "TILL_PARTNER",
                other,
                "TILL_SIGN_TYPE",
                "RSA2",
                "TILL_CHARSET",
                "GBK",
                "TILL_REFUND",
                "ASYNC",
                "TILL_PRIVATE_KEY",
                KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPrivate()),
                "TILL_ALIPAY_PUBLIC_KEY",
                made.path("alipayPublicKey").path("RSA2").asText());
        try (StartedTill chinese = new StartedTill(folder, "chinese", settings)) {
            JsonNode charged = chinese.charge("15.00", TEA, gateway.buyer(other, "\"PAYS_AT_ONCE\""));
            chinese.order(charged, "PAID");
            refund(chinese, charged, "15.00");

            JsonNode order = chinese.order(charged, "REFUNDED");

            assertThat(order.path("alerts")).isEmpty();
            assertThat(chinese.booked(order)).containsExactly("PAYMENT 15.00 USD", "REFUND 15.00 USD");
            assertThat(gateway.recording(other))
                    .contains(TEA, "\"signature\":\"VALID\"")
                    .doesNotContain("INVALID");
            assertThat(toldOfRefund(other)).isEqualTo("ACKNOWLEDGED");
        }
    }

    @Test
    void a_notice_books_what_no_query_could_tell_and_is_acknowledged() throws Exception {
        JsonNode charged =
                till.charge("4.50", "tea", gateway.buyer(partner, "\"ENTERS_PASSWORD\",\"after\":\"PT0.5S\""));
        arm(QUERY, "\"fault\":\"SYSTEM_ERROR\",\"times\":0", "partner_trans_id", tradeId(charged));

        JsonNode order = till.order(charged, "PAID");

        assertThat(till.booked(order)).containsExactly("PAYMENT 4.50 USD");
        assertThat(calls(CANCEL, charged)).isZero();
        assertThat(standing(charged)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void a_shown_code_is_scanned_and_paid_and_the_notice_tells() throws Exception {
        JsonNode charged = till.post(
                        "/charges", "{\"product\":\"TRANSACTION_QR\",\"amount\":\"5.00\",\"currency\":\"USD\"}")
                .json();
        String code = "";
        for (int tries = 0; code.isEmpty() && tries < 1200; tries++) {
            code = till.get(path(charged)).json().path("qrCode").asText();
            Thread.sleep(20);
        }

        gateway.tell("/partners/" + partner + "/scans", "{\"code\":\"" + code + "\"}");
        JsonNode order = till.order(charged, "PAID");

        assertThat(till.booked(order)).containsExactly("PAYMENT 5.00 USD");
        assertThat(trade(charged)).isEqualTo("TRADE_SUCCESS");
    }

    @Test
    void no_wrong_notice_moves_the_books() throws Exception {
        JsonNode charged = till.charge("6.50", "tea", gateway.buyer(partner, "\"PAYS_AT_ONCE\""));
        till.order(charged, "PAID");
        standing(charged);

        for (String kind : List.of("DUPLICATE", "FORGED", "WRONG_AMOUNT", "WRONG_CURRENCY", "UNKNOWN_ORDER")) {
            JsonNode asked = gateway.tell(
                    "/partners/" + partner + "/notifications",
                    "{\"trade\":\"" + tradeId(charged) + "\",\"kind\":\"" + kind + "\"}");
            String end = ended(asked.path("id").asText());
            assertThat(end).as(kind).isEqualTo(kind.equals("DUPLICATE") ? "ACKNOWLEDGED" : "GIVEN_UP");
        }

        assertThat(till.booked(till.get(path(charged)).json())).containsExactly("PAYMENT 6.50 USD");
    }

    /** What became of the first notice about a sale. */
    private static String standing(JsonNode charged) throws Exception {
        for (int tries = 0; tries < 1200; tries++) {
            for (JsonNode notice :
                    gateway.ask("/partners/" + partner + "/notifications").path("notifications")) {
                if (notice.path("trade").asText().equals(tradeId(charged))) {
                    return ended(notice.path("id").asText());
                }
            }
            Thread.sleep(50);
        }
        return "";
    }

    /** What became of the notice about a refund. */
    private static String toldOfRefund(String account) throws Exception {
        String standing = "";
        for (int tries = 0; !standing.equals("ACKNOWLEDGED") && tries < 1200; tries++) {
            Thread.sleep(50);
            for (JsonNode notice :
                    gateway.ask("/partners/" + account + "/notifications").path("notifications")) {
                if (notice.path("notifyType").asText().equals("refund_status_sync")) {
                    standing = notice.path("standing").asText();
                }
            }
        }
        return standing;
    }

    private static String ended(String notice) throws Exception {
        String standing = "WAITING";
        for (int tries = 0; standing.equals("WAITING") && tries < 1200; tries++) {
            Thread.sleep(50);
            standing = gateway.ask("/partners/" + partner + "/notifications/" + notice)
                    .path("standing")
                    .asText();
        }
        return standing;
    }

    private static Map<String, String> settings() {
        return Map.of(
                "TILL_GATEWAY", gateway.says("gatewayHttps"),
                "TILL_CA_FILE", gateway.says("caCertificate"),
                "TILL_PARTNER", partner,
                "TILL_SIGN_TYPE", "MD5",
                "TILL_MD5_KEY", gateway.says("md5Key"));
    }

    private static void fault(String code, String fault, boolean executed) throws Exception {
        arm(PAY, "\"fault\":\"" + fault + "\",\"executed\":" + executed, "buyer_identity_code", code);
    }

    private static void arm(String service, String fault, String field, String value) throws Exception {
        gateway.tell("/partners/" + partner + "/faults", """
                {"service":"%s",%s,"match":{"%s":"%s"}}""".formatted(service, fault, field, value));
    }

    private static void refund(StartedTill till, JsonNode charged, String amount) throws Exception {
        JsonNode refund = till.post(
                        path(charged) + "/refunds",
                        "{\"amount\":\"" + amount + "\",\"currency\":\"USD\",\"reason\":\"cold\"}")
                .json();
        till.once("/refunds/" + refund.path("refundId").asText(), "SUCCESS");
    }

    static String path(JsonNode charged) {
        return "/orders/" + charged.path("orderId").asText();
    }

    /** How often a service was called about a trade. */
    private static long calls(String service, JsonNode charged) throws Exception {
        return gateway.recording(partner)
                .lines()
                .filter(line -> line.contains("\"service\":\"" + service + "\"") && line.contains(tradeId(charged)))
                .count();
    }

    private static String tradeId(JsonNode charged) {
        return charged.path("tradeId").asText();
    }

    private static String trade(JsonNode charged) throws Exception {
        return gateway.trade(partner, charged).path("status").asText();
    }
}
