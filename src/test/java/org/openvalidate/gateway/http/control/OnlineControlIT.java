package org.openvalidate.gateway.http.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.OrderString;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.time.SteppedTimeline;

/** Online payments as a program drives them: it does what a buyer would do on the cashier's page. */
class OnlineControlIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SteppedTimeline clock = new SteppedTimeline(Instant.parse("2026-03-02T02:00:00Z"));
    private final LiveDesk live = new LiveDesk(Optional.of(clock));
    private String app;

    @BeforeEach
    void open() throws Exception {
        app = live.openForRsa();
    }

    @AfterEach
    void close() {
        live.close();
    }

    @ParameterizedTest
    @CsvSource({
        "create_forex_trade, LOGIN, WAIT_BUYER_PAY, LOGGED_IN",
        "create_forex_trade, WRONG_PASSWORD, WAIT_BUYER_PAY, LOGGED_IN",
        "create_forex_trade, CONFIRM, TRADE_FINISHED, PAID",
        "create_forex_trade, ABANDON, TRADE_NOT_EXIST, LEFT",
        "create_forex_trade_wap, LOGIN, TRADE_NOT_EXIST, LOGGED_IN",
        "create_forex_trade_wap, WRONG_PASSWORD, TRADE_NOT_EXIST, LOGGED_IN",
        "create_forex_trade_wap, CONFIRM, TRADE_FINISHED, PAID",
        "create_forex_trade_wap, ABANDON, TRADE_NOT_EXIST, LEFT"
    })
    void a_buyer_who_has_no_trade_yet_does_what_they_are_told(String service, String action, String status, String step)
            throws Exception {
        visit(service, "T1");
        assertThat(live.call("GET", live.inside() + "/trades/T1", "").status()).isEqualTo(404);

        LiveDesk.Called told = tell("T1", "{\"action\":\"" + action + "\"}");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().path("status").asText()).isEqualTo(status);
        assertThat(told.body().path("step").asText()).isEqualTo(step);
        assertThat(told.body().path("product").asText()).isEqualTo(service.endsWith("wap") ? "WAP" : "WEB");
        assertThat(told.body().path("amount").asText()).isEqualTo("12.34");
        boolean there = !status.equals("TRADE_NOT_EXIST");
        LiveDesk.Called shown = live.call("GET", live.inside() + "/trades/T1", "");
        assertThat(shown.status()).isEqualTo(there ? 200 : 404);
        assertThat(there ? shown.body() : told.body()).isEqualTo(told.body());
        assertThat(page(told.body().path("cashierUrl").asText())).contains("T1");
    }

    @Test
    void a_buyer_logs_in_once_and_goes_on() throws Exception {
        visit("create_forex_trade", "T1");
        String id = tell("T1", "{\"action\":\"LOGIN\"}")
                .body()
                .path("alipayTradeId")
                .asText();

        assertThat(tell(id, "{\"action\":\"WRONG_PASSWORD\"}")
                        .body()
                        .path("obstacle")
                        .asText())
                .isEqualTo("WRONG_PASSWORD");
        assertThat(tell(id, "{\"action\":\"CONFIRM\"}").body().path("status").asText())
                .isEqualTo("TRADE_FINISHED");

        assertThat(live.call("GET", live.inside() + "/recording", "").text())
                .contains("LOGIN\nWRONG_PASSWORD\nENTERS_PASSWORD\n");
    }

    @Test
    void who_pays_can_be_named() throws Exception {
        visit("create_forex_trade_wap", "T1");
        String poor = live.buyer("BALANCE_NOT_ENOUGH");

        LiveDesk.Called told = tell("T1", "{\"action\":\"CONFIRM\",\"paymentCode\":\"" + poor + "\"}");

        assertThat(told.body().path("status").asText()).isEqualTo("WAIT_BUYER_PAY");
        assertThat(told.body().path("obstacle").asText()).isEqualTo("EMPTY_PURSE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"action\":\"SCAN\"}                            | 409 | Nobody scans",
                "{\"action\":\"LOGIN\",\"paymentCode\":\"nobody\"} | 409 | BUYER_NOT_EXIST",
                "{\"action\":\"STEAL\"}                           | 400 | is not known",
                "{}                                              | 400 | missing"
            })
    void what_cannot_be_done_is_told(String body, int status, String words) throws Exception {
        visit("create_forex_trade", "T1");

        LiveDesk.Called refused = tell("T1", body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text()).contains(words);
    }

    @Test
    void a_second_payer_is_refused_and_so_is_whoever_comes_after_paying() throws Exception {
        visit("create_forex_trade", "T1");
        tell("T1", "{\"action\":\"LOGIN\"}");
        String other = live.buyer("PAYS_AT_ONCE");

        LiveDesk.Called second = tell("T1", "{\"action\":\"CONFIRM\",\"paymentCode\":\"" + other + "\"}");
        tell("T1", "{\"action\":\"CONFIRM\"}");
        LiveDesk.Called late = tell("T1", "{\"action\":\"CONFIRM\"}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("ALIN10023");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("PAID");
    }

    @Test
    void an_order_whose_time_is_over_has_no_buyer_any_more() throws Exception {
        visit("create_forex_trade_wap", "T1");

        clock.advance(Duration.ofHours(13));

        assertThat(tell("T1", "{\"action\":\"CONFIRM\"}").text()).contains("EXPIRED");
    }

    @Test
    void an_app_hands_over_its_order_and_is_told_what_became_of_it() throws Exception {
        LiveDesk.Called made = handOver(orderString("A1"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.body().path("tradeId").asText()).isEqualTo("A1");
        assertThat(page(made.body().path("cashierUrl").asText())).contains("A1");
        assertThat(order("A1", "GET", "").path("step").asText()).isEqualTo("ARRIVED");
        assertThat(order("A1", "GET", "").has("resultStatus")).isFalse();

        live.call("POST", "/partners/" + app + "/trades/A1/buyer", "{\"action\":\"CONFIRM\"}");

        assertThat(order("A1", "GET", "").path("resultStatus").asText()).isEqualTo("9000");
        assertThat(order("A1/result", "PUT", "{\"result\":\"UNKNOWN\"}")
                        .path("resultStatus")
                        .asText())
                .isEqualTo("6004");
    }

    @ParameterizedTest
    @CsvSource({
        "total_fee=\"12.34\", total_fee=\"1\", ALIN10070",
        "&sign_type=\"RSA\", &sign_type=RSA, ALIN38173",
        "partner=\"2088, partner=\"2089, ALIN10129",
        "securitypay, insecuritypay, ILLEGAL_SERVICE"
    })
    void what_is_wrong_with_an_order_string_is_told_in_the_cashiers_codes(String good, String bad, String code)
            throws Exception {
        LiveDesk.Called refused = handOver(orderString("A1").replace(good, bad));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("problems").path(0).path("where").asText())
                .isEqualTo("orderString");
        assertThat(refused.text()).contains(code);
    }

    @Test
    void an_order_that_no_app_handed_over_has_no_result() throws Exception {
        visit("create_forex_trade", "T1");

        assertThat(live.call("GET", live.inside() + "/app-orders/T1", "").status())
                .isEqualTo(404);
        assertThat(live.call("PUT", live.inside() + "/app-orders/T1/result", "{\"result\":\"OK\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobody_is_named_where_a_payment_code_is_charged() throws Exception {
        live.pay("S1", live.buyer("ABANDONS"));

        assertThat(tell("S1", "{\"action\":\"CONFIRM\",\"paymentCode\":\"28\"}").status())
                .isEqualTo(400);
    }

    @Test
    void a_person_sees_who_is_at_the_cashier_and_can_open_the_page() throws Exception {
        visit("create_forex_trade", "T1");
        String page =
                tell("T1", "{\"action\":\"LOGIN\"}").body().path("cashierUrl").asText();

        String status = live.http()
                .send(
                        HttpRequest.newBuilder(live.control().resolve("/status"))
                                .header("cookie", "openvalidate-control=t0ken")
                                .build(),
                        BodyHandlers.ofString())
                .body();

        assertThat(status)
                .contains("<td>T1</td><td>WEB</td><td>LOGGED_IN</td><td>OPEN</td>", "href=\"" + page + "\"")
                .contains("302 to the cashier");
    }

    private void visit(String service, String id) throws Exception {
        assertThat(live.raw(
                                live.partner(),
                                service,
                                fields(id, service.endsWith("wap") ? "NEW_WAP_OVERSEAS_SELLER" : "NEW_OVERSEAS_SELLER"),
                                SignType.MD5,
                                new org.openvalidate.dialect.Key.Shared(
                                        live.opened().md5Key()),
                                UTF_8)
                        .status())
                .isEqualTo(302);
    }

    private static Map<String, String> fields(String id, String product) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("out_trade_no", id);
        fields.put("subject", "tea");
        fields.put("currency", "USD");
        fields.put("total_fee", "12.34");
        fields.put("product_code", product);
        return fields;
    }

    private String orderString(String id) {
        Map<String, String> order = fields(id, "NEW_WAP_OVERSEAS_SELLER");
        order.put("service", "mobile.securitypay.pay");
        order.put("partner", app);
        order.put("seller_id", app);
        order.put("forex_biz", "FP");
        order.put("payment_type", "1");
        order.put("_input_charset", "utf-8");
        order.put("notify_url", "http://127.0.0.1:1/notices");
        return OrderString.write(
                order,
                SignType.RSA,
                UTF_8,
                LabKeys.MERCHANT.toSign(SignType.RSA).orElseThrow());
    }

    private LiveDesk.Called handOver(String orderString) throws Exception {
        String body = JSON.writeValueAsString(Map.of("orderString", orderString));
        return live.call("POST", "/partners/" + app + "/app-orders", body);
    }

    private JsonNode order(String path, String method, String body) throws Exception {
        return live.call(method, "/partners/" + app + "/app-orders/" + path, body)
                .body();
    }

    private LiveDesk.Called tell(String id, String body) throws Exception {
        return live.call("POST", live.inside() + "/trades/" + id + "/buyer", body);
    }

    private String page(String address) throws Exception {
        HttpResponse<String> page =
                live.http().send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
