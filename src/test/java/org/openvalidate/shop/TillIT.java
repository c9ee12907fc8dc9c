package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.testkit.LabKeys;

/**
 * Two strangers meet: the served gateway and a till written from the published documents, each in its own process,
 * over HTTPS with nothing but the written-out certificate. Books and trades must tell one story.
 */
class TillIT {

    private static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final String TEA = "珍珠奶茶 大杯";

    @TempDir
    static Path folder;

    static Served gateway;
    static StartedTill till;
    static String partner;

    @BeforeAll
    static void open() throws Exception {
        gateway = new Served(folder);
        partner = gateway.says("partner");
        till = new StartedTill(
                folder,
                "till",
                Map.of(
                        "TILL_GATEWAY", gateway.says("gatewayHttps"),
                        "TILL_CA_FILE", gateway.says("caCertificate"),
                        "TILL_PARTNER", partner,
                        "TILL_SIGN_TYPE", "MD5",
                        "TILL_MD5_KEY", gateway.says("md5Key")));
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
        JsonNode charged = till.charge("20", "tea", gateway.buyer(partner, "\"ENTERS_PASSWORD\",\"after\":\"PT2S\""));
        assertThat(till.get("/orders/" + charged.path("orderId").asText())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("PENDING");

        JsonNode order = till.order(charged, "PAID", "CLOSED");

        assertThat(order.path("status").asText()).isEqualTo("PAID");
        assertThat(till.booked(order)).containsExactly("PAYMENT 20.00 USD");
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
        gateway.tell("/partners/" + partner + "/faults", """
                {"service":"%s","fault":"SYSTEM_ERROR","executed":false,"match":{"buyer_identity_code":"%s"}}""".formatted(PAY, code));
        JsonNode charged = till.charge("7.00", "tea", code);

        JsonNode order = till.order(charged, "PAID", "CLOSED", "FAILED");

        assertThat(order.path("status").asText()).isEqualTo("CLOSED");
        assertThat(till.booked(order)).isEmpty();
        assertThat(order.path("alerts").toString()).contains("SYSTEM_ERROR");
        assertThat(gateway.recording(partner).lines().filter(line -> line.contains(tradeId(charged))))
                .anyMatch(line -> line.contains("\"service\":\"alipay.acquire.overseas.query\""))
                .anyMatch(line -> line.contains("\"service\":\"alipay.acquire.cancel\""));
    }

    @Test
    void a_pay_whose_answer_is_lost_ends_paid_and_booked_once() throws Exception {
        String code = gateway.buyer(partner, "\"PAYS_AT_ONCE\"");
        gateway.tell("/partners/" + partner + "/faults", """
                {"service":"%s","fault":"BAD_SIGNATURE","executed":true,"match":{"buyer_identity_code":"%s"}}""".formatted(PAY, code));
        JsonNode charged = till.charge("8.00", "tea", code);

        JsonNode order = till.order(charged, "PAID", "CLOSED", "FAILED");

        assertThat(order.path("status").asText()).isEqualTo("PAID");
        assertThat(till.booked(order)).containsExactly("PAYMENT 8.00 USD");
        assertThat(order.path("alerts").toString()).contains("signature");
        assertThat(trade(charged)).isEqualTo("TRADE_SUCCESS");
    }

    @Test
    void a_buyer_who_walks_away_is_cancelled_at_the_end_of_the_budget() throws Exception {
        JsonNode charged = till.charge("9.00", "tea", gateway.buyer(partner, "\"ABANDONS\""));

        JsonNode order = till.order(charged, "PAID", "CLOSED");

        assertThat(order.path("status").asText()).isEqualTo("CLOSED");
        assertThat(order.path("delivered").asBoolean()).isFalse();
        assertThat(trade(charged)).isEqualTo("TRADE_CLOSED");
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
    void a_balance_that_is_not_enough_fails_with_words_for_the_cashier() throws Exception {
        JsonNode charged = till.charge("12.00", "tea", gateway.buyer(partner, "\"BALANCE_NOT_ENOUGH\""));

        JsonNode order = till.order(charged, "FAILED");

        assertThat(order.path("message").asText()).contains("Balance not enough", "BUYER_BALANCE_NOT_ENOUGH");
    }

    @Test
    void a_code_to_scan_is_shown_and_cancelled_when_nobody_scans() throws Exception {
        JsonNode charged = till.post(
                        "/charges", "{\"product\":\"TRANSACTION_QR\",\"amount\":\"5.00\",\"currency\":\"USD\"}")
                .json();

        JsonNode order = till.order(charged, "CLOSED");

        assertThat(order.path("qrCode").asText()).isNotEmpty();
        assertThat(till.booked(order)).isEmpty();
        // a code that nobody scanned is no trade, or a closed one: both leave nothing to pay
        assertThat(trade(charged)).isIn("", "TRADE_CLOSED");
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
        }
    }

    // the gateway's own notices: once serve sends them, a paid order here must also be booked when every query fails

    static void refund(StartedTill till, JsonNode charged, String amount) throws Exception {
        JsonNode refund = till.post(
                        path(charged) + "/refunds",
                        "{\"amount\":\"" + amount + "\",\"currency\":\"USD\",\"reason\":\"cold\"}")
                .json();
        till.once("/refunds/" + refund.path("refundId").asText(), "SUCCESS");
    }

    static String path(JsonNode charged) {
        return "/orders/" + charged.path("orderId").asText();
    }

    private static String tradeId(JsonNode charged) {
        return charged.path("tradeId").asText();
    }

    private static String trade(JsonNode charged) throws Exception {
        return gateway.trade(partner, charged).path("status").asText();
    }
}
