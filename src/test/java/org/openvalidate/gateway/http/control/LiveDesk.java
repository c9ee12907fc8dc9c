package org.openvalidate.gateway.http.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.TriggerAmounts;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.time.SteppedTimeline;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** A gateway with its control port on free ports, one account open, and the means to call both. */
final class LiveDesk implements AutoCloseable {

    static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final LegacyDialect DIALECT = new LegacyDialect();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer of the control port. */
    record Called(int status, JsonNode body, String text) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final GatewayServer gateway = GatewayServer.start(0, DIALECT, new Kept());
    private final Desk desk;
    private final ControlServer control;
    private final Opened opened;

    /** @param stepped a clock for the test to move, empty for the real one */
    LiveDesk(Optional<SteppedTimeline> stepped) {
        this.desk = new Desk(gateway, (partner, secret, ours, theirs, at) -> new Spool(), TriggerAmounts.OFF, stepped);
        this.control = ControlServer.start(0, "t0ken", desk);
        this.opened = desk.open(Application.usual()).orElseThrow();
    }

    HttpClient http() {
        return http;
    }

    URI control() {
        return control.uri();
    }

    Desk desk() {
        return desk;
    }

    String partner() {
        return opened.account().partner();
    }

    Opened opened() {
        return opened;
    }

    /** Path of the account in the control API. */
    String inside() {
        return "/partners/" + partner();
    }

    @Override
    public void close() {
        control.close();
        desk.close();
        gateway.close();
    }

    Called call(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(control.uri() + "/control/v1" + path))
                        .header("Authorization", "Bearer t0ken")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        boolean json = answer.headers().firstValue("content-type").orElse("").equals("application/json");
        return new Called(answer.statusCode(), JSON.readTree(json ? answer.body() : "{}"), answer.body());
    }

    /** The payment code of a new buyer. */
    String buyer(String behaviour) throws IOException, InterruptedException {
        return call("POST", inside() + "/buyers", "{\"behaviour\":\"" + behaviour + "\"}")
                .body()
                .path("paymentCode")
                .asText();
    }

    Answer pay(String trade, String code) throws Exception {
        return pay(partner(), trade, code, SignType.MD5, new Key.Shared(opened.md5Key()));
    }

    Answer pay(String account, String trade, String code, SignType type, Key key) throws Exception {
        return service(account, PAY, payment(account, trade, code), type, key, UTF_8);
    }

    static Map<String, String> payment(String account, String trade, String code) {
        return Map.of(
                "alipay_seller_id", account,
                "trans_name", "tea",
                "partner_trans_id", trade,
                "currency", "USD",
                "trans_amount", "12.34",
                "buyer_identity_code", code,
                "identity_code_type", "barcode",
                "biz_product", "OVERSEAS_MBARCODE_PAY",
                "extend_info", "{\"store_id\":\"s1\"}");
    }

    /** A call of the open account, signed with its MD5 key. */
    Answer service(String service, Map<String, String> fields) throws Exception {
        return service(partner(), service, fields, SignType.MD5, new Key.Shared(opened.md5Key()), UTF_8);
    }

    Answer service(String account, String service, Map<String, String> fields, SignType type, Key key, Charset charset)
            throws Exception {
        return DIALECT.read(raw(account, service, fields, type, key, charset));
    }

    Response raw(String account, String service, Map<String, String> fields, SignType type, Key key, Charset charset)
            throws Exception {
        Request request =
                DIALECT.sign(new Draft(service, account, new HashMap<>(fields), type, charset, "/gateway.do"), key);
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(gateway.uri().resolve(request.target()))
                        .POST(BodyPublishers.ofByteArray(request.body().array()))
                        .build(),
                BodyHandlers.ofByteArray());
        return new Response(answer.statusCode(), Map.of(), Bytes.of(answer.body()), charset);
    }

    /** Another account, whose merchant signs with the lab pair. */
    String openForRsa() throws IOException, InterruptedException {
        String key = KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPublic());
        return call("POST", "/partners", """
                        {"currency":"USD","merchantPublicKey":{"RSA":"%s","RSA2":"%s"}}""".formatted(key, key))
                .body()
                .path("partner")
                .asText();
    }

    /** One line for whatever is recorded. */
    private static final class Spool implements Tape {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void record(Exchange exchange) {
            lines.add(exchange.service());
        }

        @Override
        public void buyer(Instant at, String act, Map<String, String> facts) {
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
