package org.openvalidate.gateway.http.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.PreSign;
import org.openvalidate.dialect.legacy.Signatures;
import org.openvalidate.problem.BadInput;
import org.openvalidate.testkit.LabKeys;

/** What another program can do with the gateway, over HTTP. */
class ControlServerIT {

    private static final String PAY = LiveDesk.PAY;

    private final LiveDesk live = new LiveDesk(Optional.empty());
    private final String partner = live.partner();
    private final String inside = live.inside();

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void health_tells_the_gateways_own_time_in_gmt_8() throws Exception {
        JsonNode health = live.call("GET", "/health", "").body();

        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.path("now").asText()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "t0ken", "Basic t0ken"})
    void whoever_does_not_know_the_token_is_told_nothing(String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(live.control().resolve("/control/v1/health"));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }

        HttpResponse<String> answer = live.http().send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"problems\"").doesNotContain("t0ken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "RSA", "RSA2"})
    void an_account_can_be_opened_paid_in_and_closed(SignType type) throws Exception {
        String merchant = KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPublic());
        LiveDesk.Called made = live.call("POST", "/partners", """
                {"currency":"USD","products":["barcode"],"merchantPublicKey":{"RSA":"%s","RSA2":"%s"}}""".formatted(merchant, merchant));
        String other = made.body().path("partner").asText();
        String code = buyer("/partners/" + other, "{\"behaviour\":\"PAYS_AT_ONCE\"}");
        Key key = type == SignType.MD5
                ? new Key.Shared(made.body().path("md5Key").asText())
                : new Key.Private(LabKeys.MERCHANT_PAIR.getPrivate());

        Answer paid = live.pay(other, "T1", code, type, key);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body()
                        .path("alipayPublicKey")
                        .path(type == SignType.MD5 ? "RSA" : type.name())
                        .asText())
                .isEqualTo(live.desk().publicKeys().get("RSA"));
        assertThat(paid.resultCode()).isEqualTo("SUCCESS");
        assertThat(live.call("DELETE", "/partners/" + other, "").status()).isEqualTo(204);
        assertThat(live.pay(other, "T1", code, type, key).errorCode()).isEqualTo("ILLEGAL_PARTNER");
        assertThat(live.call("DELETE", "/partners/" + other, "").status()).isEqualTo(404);
    }

    @Test
    void who_hands_in_a_dsa_key_is_answered_under_dsa() throws Exception {
        LiveDesk.Called made =
                live.call("POST", "/partners", """
                {"currency":"USD","merchantPublicKey":{"DSA":"%s"}}""".formatted(KeyFormat.oneLine(LabKeys.MERCHANT_DSA.getPublic())));
        String other = made.body().path("partner").asText();
        String gateways = made.body().path("alipayPublicKey").path("DSA").asText();
        String code = buyer("/partners/" + other, "{\"behaviour\":\"PAYS_AT_ONCE\"}");

        Answer paid = live.pay(other, "T1", code, SignType.DSA, new Key.Private(LabKeys.MERCHANT_DSA.getPrivate()));

        Key theirs = new Key.Public(KeyFormat.publicKey(SignType.DSA, gateways));
        assertThat(paid.resultCode()).isEqualTo("SUCCESS");
        assertThat(paid.signType()).isEqualTo("DSA");
        assertThat(Signatures.verify(PreSign.of(paid.fields()), paid.sign(), SignType.DSA, UTF_8, theirs))
                .isTrue();
    }

    @Test
    void everything_that_is_wrong_with_a_body_is_told_at_once() throws Exception {
        LiveDesk.Called refused = live.call("POST", "/partners", """
                {"partner":"12","currency":"XYZ","products":["teapot"],"merchantPublicKey":{"DSA":"x","RSA":"x"},"colour":1}""");

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
        assertThat(live.call("POST", "/partners", body).status()).isEqualTo(400);
    }

    @Test
    void a_number_that_is_taken_is_a_conflict() throws Exception {
        assertThat(live.call("POST", "/partners", "{\"currency\":\"USD\",\"partner\":\"" + partner + "\"}")
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

        assertThat(live.pay("T1", code).resultCode()).isEqualTo("UNKNOW");

        for (int i = 0; i < 50 && !status("T1").equals("TRADE_SUCCESS"); i++) {
            Thread.sleep(100);
        }
        assertThat(status("T1")).isEqualTo("TRADE_SUCCESS");
    }

    @Test
    void a_buyer_is_told_what_to_do_with_a_trade() throws Exception {
        live.pay("T1", buyer(inside, "{\"behaviour\":\"ENTERS_PASSWORD\"}"));
        String alipayId = live.call("GET", inside + "/trades/T1", "")
                .body()
                .path("alipayTradeId")
                .asText();

        assertThat(act("T1", "WRONG_PASSWORD").body().path("status").asText()).isEqualTo("WAIT_BUYER_PAY");
        assertThat(act("T1", "SCAN").status()).isEqualTo(409);
        assertThat(act(alipayId, "CONFIRM").body().path("status").asText()).isEqualTo("TRADE_SUCCESS");
        assertThat(act("T1", "CONFIRM").status()).isEqualTo(409);
        assertThat(act("T2", "CONFIRM").status()).isEqualTo(404);
        assertThat(act("T1", "DANCE").status()).isEqualTo(400);
        assertThat(live.call("GET", inside + "/recording", "").text())
                .isEqualTo(PAY + "\nWRONG_PASSWORD\nENTERS_PASSWORD\n");
    }

    @Test
    void who_walks_away_never_types_the_password() throws Exception {
        live.pay("T1", buyer(inside, "{\"behaviour\":\"ENTERS_PASSWORD\",\"after\":\"PT0.5S\"}"));

        act("T1", "ABANDON");
        Thread.sleep(800);

        assertThat(status("T1")).isEqualTo("WAIT_BUYER_PAY");
    }

    @Test
    void a_fault_is_armed_meets_a_call_and_is_listed_as_fired() throws Exception {
        String code = buyer(inside, "{\"behaviour\":\"PAYS_AT_ONCE\"}");
        LiveDesk.Called armed = fault("""
                {"service":"%s","fault":"ERROR","code":"SYSTEM_ERROR","fields":{"retry_flag":"N"},"skip":1,\
                "executed":false,"match":{"partner_trans_id":"T2"},"expires":"PT30M"}""".formatted(PAY));

        assertThat(armed.status()).isEqualTo(201);
        assertThat(live.pay("T1", code).errorCode()).isEmpty();
        assertThat(live.pay("T2", code).errorCode()).isEmpty();
        assertThat(live.pay("T2", code).fields())
                .containsEntry("retry_flag", "N")
                .containsEntry("error", "SYSTEM_ERROR");

        JsonNode faults = live.call("GET", inside + "/faults", "").body();
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

        JsonNode armed = live.call("GET", inside + "/faults/" + id, "")
                .body()
                .path("armed")
                .path(0);

        assertThat(armed.path("fault").asText()).isEqualTo(kind);
        assertThat(armed.path("executed").asBoolean()).isTrue();
        assertThat(armed.path("times").asInt()).isEqualTo(1);
    }

    @Test
    void faults_are_taken_back_one_by_one_or_all_together() throws Exception {
        String slow = "{\"service\":\"" + PAY + "\",\"fault\":\"EMPTY\"}";
        String first = fault(slow).body().path("id").asText();
        fault(slow);

        assertThat(live.call("DELETE", inside + "/faults/" + first, "").status())
                .isEqualTo(204);
        assertThat(live.call("DELETE", inside + "/faults/" + first, "").status())
                .isEqualTo(404);
        assertThat(live.call("GET", inside + "/faults", "").body().path("armed"))
                .hasSize(1);
        assertThat(live.call("DELETE", inside + "/faults", "").status()).isEqualTo(204);
        assertThat(live.call("GET", inside + "/faults", "").body().path("armed"))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_with_a_fault_is_told_at_once() throws Exception {
        LiveDesk.Called refused = fault("""
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
        live.pay("T1", code);
        fault("{\"service\":\"" + PAY + "\",\"fault\":\"EMPTY\",\"times\":0}");

        assertThat(live.call("POST", "/reset", "").status()).isEqualTo(204);

        assertThat(live.call("GET", inside + "/trades/T1", "").status()).isEqualTo(404);
        assertThat(live.pay("T2", code).errorCode()).isEqualTo("BUYER_NOT_EXIST");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /partners",
        "PUT, /health",
        "GET, /partners/2088000000000000/faults",
        "GET, //",
        "POST, /clocks"
    })
    void there_is_nothing_else(String method, String path) throws Exception {
        assertThat(live.call(method, path, "").status()).isEqualTo(404);
    }

    @Test
    void terms_are_described_as_they_are_shown() throws Exception {
        JsonNode api = live.call("GET", "/openapi.json", "").body();

        JsonNode terms = live.call("GET", inside + "/terms", "").body();

        assertThat(api.at("/components/schemas/Terms/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(terms::fieldNames);
    }

    @Test
    void terms_are_settled_one_by_one_and_the_rest_stays() throws Exception {
        JsonNode before = live.call("GET", inside + "/terms", "").body();

        JsonNode after = live.call(
                        "PUT",
                        inside + "/terms",
                        "{\"repeatOfPaid\":\"TRADE_HAS_SUCCESS\",\"told\":[\"TRADE_SUCCESS\"]}")
                .body();

        String code = live.buyer("PAYS_AT_ONCE");
        live.pay("T1", code);
        assertThat(live.pay("T1", code).errorCode()).isEqualTo("TRADE_HAS_SUCCESS");
        assertThat(after.path("told")).hasSize(1);
        assertThat(after.path("qrExpiry")).isEqualTo(before.path("qrExpiry"));
        assertThat(live.call("PUT", inside + "/terms", "{\"told\":[\"PAID\"],\"verifiable\":\"long\",\"tea\":1}")
                        .body()
                        .path("problems")
                        .findValuesAsText("where"))
                .containsExactly("verifiable", "told", "tea");
    }

    @Test
    void a_port_that_is_taken_is_the_users_to_change() {
        int port = live.control().getPort();

        assertThatThrownBy(() -> ControlServer.start(port, "t", live.desk()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("port " + port);
    }

    private LiveDesk.Called act(String trade, String action) throws Exception {
        return live.call("POST", inside + "/trades/" + trade + "/buyer", "{\"action\":\"" + action + "\"}");
    }

    private String status(String trade) throws Exception {
        return live.call("GET", inside + "/trades/" + trade, "")
                .body()
                .path("status")
                .asText();
    }

    private LiveDesk.Called fault(String body) throws Exception {
        return live.call("POST", inside + "/faults", body);
    }

    private String buyer(String account, String body) throws Exception {
        return live.call("POST", account + "/buyers", body)
                .body()
                .path("paymentCode")
                .asText();
    }
}
