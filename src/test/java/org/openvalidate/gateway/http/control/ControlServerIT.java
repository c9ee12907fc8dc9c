package org.openvalidate.gateway.http.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.TriggerAmounts;
import org.openvalidate.problem.BadInput;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** What another program can do with the gateway, over HTTP. */
class ControlServerIT {

    private static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final LegacyDialect DIALECT = new LegacyDialect();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final GatewayServer gateway = GatewayServer.start(0, DIALECT, new Kept());
    private final Desk desk = new Desk(gateway, (partner, secret, ours, theirs, at) -> new Spool(), TriggerAmounts.OFF);
    private final ControlServer control = ControlServer.start(0, "t0ken", desk, Instant::now);
    private final Opened opened = desk.open(Application.usual()).orElseThrow();
    private final String partner = opened.account().partner();
    private final String inside = "/partners/" + partner;

    @AfterEach
    void close() {
        control.close();
        desk.close();
        gateway.close();
    }

    @Test
    void health_tells_the_gateways_own_time_in_gmt_8() throws Exception {
        JsonNode health = call("GET", "/health", "").body();

        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.path("now").asText()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "t0ken", "Basic t0ken"})
    void whoever_does_not_know_the_token_is_told_nothing(String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(control.uri().resolve("/control/v1/health"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }

        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"problems\"").doesNotContain("t0ken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "RSA", "RSA2"})
    void an_account_can_be_opened_paid_in_and_closed(SignType type) throws Exception {
        String merchant = KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPublic());
        Called made = call("POST", "/partners", """
                {"currency":"USD","products":["barcode"],"merchantPublicKey":{"RSA":"%s","RSA2":"%s"}}""".formatted(merchant, merchant));
        String other = made.body().path("partner").asText();
        String code = buyer("/partners/" + other, "{\"behaviour\":\"PAYS_AT_ONCE\"}");
        Key key = type == SignType.MD5
                ? new Key.Shared(made.body().path("md5Key").asText())
                : new Key.Private(LabKeys.MERCHANT_PAIR.getPrivate());

        Answer paid = pay(other, "T1", code, type, key);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body()
                        .path("alipayPublicKey")
                        .path(type == SignType.MD5 ? "RSA" : type.name())
                        .asText())
                .isEqualTo(desk.publicKeys().get("RSA"));
        assertThat(paid.resultCode()).isEqualTo("SUCCESS");
        assertThat(call("DELETE", "/partners/" + other, "").status()).isEqualTo(204);
        assertThat(pay(other, "T1", code, type, key).errorCode()).isEqualTo("ILLEGAL_PARTNER");
        assertThat(call("DELETE", "/partners/" + other, "").status()).isEqualTo(404);
    }

    @Test
    void everything_that_is_wrong_with_a_body_is_told_at_once() throws Exception {
        Called refused = call("POST", "/partners", """
                {"partner":"12","currency":"XYZ","products":["web"],"merchantPublicKey":{"DSA":"x","RSA":"x"},"colour":1}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("problems").findValuesAsText("where"))
                .containsExactly(
                        "partner", "currency", "products", "merchantPublicKey.DSA", "merchantPublicKey.RSA", "colour");
        assertThat(refused.body().path("problems").path(0).path("remedy").asText())
                .isEqualTo("Write 16 digits beginning with 2088.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "7", "{} {}", "null"})
    void what_is_no_json_object_is_refused(String body) throws Exception {
        assertThat(call("POST", "/partners", body).status()).isEqualTo(400);
    }

    @Test
    void a_number_that_is_taken_is_a_conflict() throws Exception {
        assertThat(call("POST", "/partners", "{\"currency\":\"USD\",\"partner\":\"" + partner + "\"}")
                        .status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"16, 16", "24, 24", "0, 18"})
    void a_payment_code_has_as_many_digits_as_asked_for(int digits, int length) throws Exception {
        String wish = digits == 0 ? "" : ",\"digits\":" + digits;

        assertThat(buyer(inside, "{\"behaviour\":\"PAYS_AT_ONCE\"" + wish + "}"))
                .matches("28\\d{" + (length - 2) + "}");
    }

    @Test
    void a_buyer_types_the_password_after_a_while() throws Exception {
        String code = buyer(inside, "{\"behaviour\":\"ENTERS_PASSWORD\",\"after\":\"PT0.2S\"}");

        assertThat(pay("T1", code).resultCode()).isEqualTo("UNKNOW");

        for (int i = 0; i < 50 && !status("T1").equals("TRADE_SUCCESS"); i++) {
            Thread.sleep(100);
        }
        assertThat(status("T1")).isEqualTo("TRADE_SUCCESS");
    }

    @Test
    void a_buyer_is_told_what_to_do_with_a_trade() throws Exception {
        pay("T1", buyer(inside, "{\"behaviour\":\"ENTERS_PASSWORD\"}"));
        String alipayId = call("GET", inside + "/trades/T1", "")
                .body()
                .path("alipayTradeId")
                .asText();

        assertThat(act("T1", "WRONG_PASSWORD").body().path("status").asText()).isEqualTo("WAIT_BUYER_PAY");
        assertThat(act("T1", "SCAN").status()).isEqualTo(409);
        assertThat(act(alipayId, "CONFIRM").body().path("status").asText()).isEqualTo("TRADE_SUCCESS");
        assertThat(act("T1", "CONFIRM").status()).isEqualTo(409);
        assertThat(act("T2", "CONFIRM").status()).isEqualTo(404);
        assertThat(act("T1", "DANCE").status()).isEqualTo(400);
        assertThat(call("GET", inside + "/recording", "").text())
                .isEqualTo(PAY + "\nWRONG_PASSWORD\nENTERS_PASSWORD\n");
    }

    @Test
    void who_walks_away_never_types_the_password() throws Exception {
        pay("T1", buyer(inside, "{\"behaviour\":\"ENTERS_PASSWORD\",\"after\":\"PT0.5S\"}"));

        act("T1", "ABANDON");
        Thread.sleep(800);

        assertThat(status("T1")).isEqualTo("WAIT_BUYER_PAY");
    }

    @Test
    void a_fault_is_armed_meets_a_call_and_is_listed_as_fired() throws Exception {
        String code = buyer(inside, "{\"behaviour\":\"PAYS_AT_ONCE\"}");
        Called armed = fault("""
                {"service":"%s","fault":"ERROR","code":"SYSTEM_ERROR","fields":{"retry_flag":"N"},"skip":1,\
                "executed":false,"match":{"partner_trans_id":"T2"},"expires":"PT30M"}""".formatted(PAY));

        assertThat(armed.status()).isEqualTo(201);
        assertThat(pay("T1", code).errorCode()).isEmpty();
        assertThat(pay("T2", code).errorCode()).isEmpty();
        assertThat(pay("T2", code).fields()).containsEntry("retry_flag", "N").containsEntry("error", "SYSTEM_ERROR");

        JsonNode faults = call("GET", inside + "/faults", "").body();
        assertThat(faults.path("armed")).isEmpty();
        assertThat(faults.path("fired").findValuesAsText("id"))
                .containsExactly(armed.body().path("id").asText());
    }

    @ParameterizedTest
    @CsvSource({"HTTP_503, HTTP_STATUS", "SYSTEM_ERROR, ERROR", "TORN, TORN", "DTD, DTD"})
    void a_fault_may_be_named_by_its_kind_a_status_or_an_error_code(String word, String kind) throws Exception {
        String id = fault("{\"service\":\"" + PAY + "\",\"fault\":\"" + word + "\"}")
                .body()
                .path("id")
                .asText();

        JsonNode armed =
                call("GET", inside + "/faults/" + id, "").body().path("armed").path(0);

        assertThat(armed.path("fault").asText()).isEqualTo(kind);
        assertThat(armed.path("executed").asBoolean()).isTrue();
        assertThat(armed.path("times").asInt()).isEqualTo(1);
    }

    @Test
    void faults_are_taken_back_one_by_one_or_all_together() throws Exception {
        String slow = "{\"service\":\"" + PAY + "\",\"fault\":\"EMPTY\"}";
        String first = fault(slow).body().path("id").asText();
        fault(slow);

        assertThat(call("DELETE", inside + "/faults/" + first, "").status()).isEqualTo(204);
        assertThat(call("DELETE", inside + "/faults/" + first, "").status()).isEqualTo(404);
        assertThat(call("GET", inside + "/faults", "").body().path("armed")).hasSize(1);
        assertThat(call("DELETE", inside + "/faults", "").status()).isEqualTo(204);
        assertThat(call("GET", inside + "/faults", "").body().path("armed")).isEmpty();
    }

    @Test
    void everything_that_is_wrong_with_a_fault_is_told_at_once() throws Exception {
        Called refused = fault("""
                {"service":"alipay.tea","fault":"nonsense","level":"HIGH","status":99,"delay":"20s","skip":-1,\
                "executed":"yes","match":[]}""");

        assertThat(refused.body().path("problems").findValuesAsText("where"))
                .containsExactly("service", "fault", "level", "status", "delay", "skip", "executed", "match");
        assertThat(fault("{\"service\":\"" + PAY + "\",\"fault\":\"SLOW\"}").status())
                .isEqualTo(400);
        assertThat(fault("{\"service\":\"" + PAY + "\",\"fault\":\"ERROR\"}").status())
                .isEqualTo(400);
    }

    @Test
    void a_reset_forgets_trades_buyers_and_faults_and_keeps_the_account() throws Exception {
        String code = buyer(inside, "{\"behaviour\":\"PAYS_AT_ONCE\"}");
        pay("T1", code);
        fault("{\"service\":\"" + PAY + "\",\"fault\":\"EMPTY\",\"times\":0}");

        assertThat(call("POST", "/reset", "").status()).isEqualTo(204);

        assertThat(call("GET", inside + "/trades/T1", "").status()).isEqualTo(404);
        assertThat(pay("T2", code).errorCode()).isEqualTo("BUYER_NOT_EXIST");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /partners",
        "PUT, /health",
        "GET, /partners/2088000000000000/faults",
        "GET, //",
        "POST, /clock"
    })
    void there_is_nothing_else(String method, String path) throws Exception {
        assertThat(call(method, path, "").status()).isEqualTo(404);
    }

    @Test
    void a_port_that_is_taken_is_the_users_to_change() {
        int port = control.uri().getPort();

        assertThatThrownBy(() -> ControlServer.start(port, "t", desk, Instant::now))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("port " + port);
    }

    private Called act(String trade, String action) throws Exception {
        return call("POST", inside + "/trades/" + trade + "/buyer", "{\"action\":\"" + action + "\"}");
    }

    private String status(String trade) throws Exception {
        return call("GET", inside + "/trades/" + trade, "")
                .body()
                .path("status")
                .asText();
    }

    private Called fault(String body) throws Exception {
        return call("POST", inside + "/faults", body);
    }

    private String buyer(String account, String body) throws Exception {
        return call("POST", account + "/buyers", body)
                .body()
                .path("paymentCode")
                .asText();
    }

    private Answer pay(String trade, String code) throws Exception {
        return pay(partner, trade, code, SignType.MD5, new Key.Shared(opened.md5Key()));
    }

    private Answer pay(String account, String trade, String code, SignType type, Key key) throws Exception {
        Map<String, String> fields = Map.of(
                "alipay_seller_id", account,
                "trans_name", "tea",
                "partner_trans_id", trade,
                "currency", "USD",
                "trans_amount", "12.34",
                "buyer_identity_code", code,
                "identity_code_type", "barcode",
                "biz_product", "OVERSEAS_MBARCODE_PAY",
                "extend_info", "{\"store_id\":\"s1\"}");
        Request request = DIALECT.sign(new Draft(PAY, account, fields, type, UTF_8, "/gateway.do"), key);
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(gateway.uri().resolve(request.target()))
                        .POST(BodyPublishers.ofByteArray(request.body().array()))
                        .build(),
                BodyHandlers.ofByteArray());
        return DIALECT.read(new Response(answer.statusCode(), Map.of(), Bytes.of(answer.body()), UTF_8));
    }

    private Called call(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(control.uri() + "/control/v1" + path))
                        .header("Authorization", "Bearer t0ken")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        boolean json = answer.headers().firstValue("content-type").orElse("").equals("application/json");
        return new Called(answer.statusCode(), JSON.readTree(json ? answer.body() : "{}"), answer.body());
    }

    private record Called(int status, JsonNode body, String text) {}

    /** One line for whatever is recorded. */
    private static final class Spool implements Tape {
        private final List<String> lines = new java.util.concurrent.CopyOnWriteArrayList<>();

        @Override
        public void record(Exchange exchange) {
            lines.add(exchange.service());
        }

        @Override
        public void buyer(Instant at, String act) {
            lines.add(act);
        }

        @Override
        public String lines() {
            return String.join("\n", lines) + "\n";
        }

        @Override
        public void close(Instant at) {
            lines.add("end");
        }
    }
}
