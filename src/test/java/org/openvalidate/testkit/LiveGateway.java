package org.openvalidate.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** A simulated gateway on a free port, and the means to call it. */
public final class LiveGateway implements AutoCloseable {

    /** The payment code of every account's buyer. */
    public static final String CODE = "281234567890123456";

    /** How it speaks. */
    public static final LegacyDialect DIALECT = new LegacyDialect();

    private final Kept unattributed = new Kept();
    private final GatewayServer server = GatewayServer.start(0, DIALECT, unattributed);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Opens an account with one buyer. */
    public OpenAccount open(String partner, Timeline timeline, Behaviour buyer, Recorder recorder) {
        Account account = new Account(partner, "USD", new BigDecimal("6.5487"), Duration.ofMinutes(3));
        OpenAccount open = new OpenAccount(
                State.of(account),
                timeline,
                LabKeys.GATEWAY,
                recorder,
                Chance.of(1, partner),
                Duration.ofMillis(1),
                Duration.ofMillis(3));
        open.admit(CODE, buyer);
        server.open(open);
        return open;
    }

    /** A fault that meets some calls of a service; an error is SYSTEM_ERROR. */
    public static Fault fault(String service, Fault.Kind kind, int times, boolean executed) {
        String code = kind == Fault.Kind.ERROR ? "SYSTEM_ERROR" : "";
        return new Fault("f", service, kind, code, Fault.Level.BUSINESS, Map.of(), 0, times, executed, null);
    }

    /** A signed pay. */
    public Request pay(String partner, String tradeId, SignType type) {
        Map<String, String> fields = Map.of(
                "alipay_seller_id", partner,
                "trans_name", "茶",
                "partner_trans_id", tradeId,
                "currency", "USD",
                "trans_amount", "12.34",
                "buyer_identity_code", CODE,
                "identity_code_type", "barcode",
                "biz_product", "OVERSEAS_MBARCODE_PAY",
                "extend_info", "{\"store_id\":\"s1\"}");
        return DIALECT.sign(
                new Draft("alipay.acquire.overseas.spot.pay", partner, fields, type, UTF_8, "/gateway.do"),
                LabKeys.MERCHANT.toSign(type).orElseThrow());
    }

    /** The same request with everything in the query. */
    public static Request asGet(Request post) {
        String query = post.query() + "&" + post.body().text(UTF_8);
        return new Request("GET", "/gateway.do?" + query, Map.of(), Bytes.NONE);
    }

    /** Sends a request and waits for its answer. */
    public HttpResponse<byte[]> send(Request request) throws IOException, InterruptedException {
        return http.send(outgoing(request), BodyHandlers.ofByteArray());
    }

    /** What an answer says. */
    public static Response response(HttpResponse<byte[]> answer) {
        return new Response(answer.statusCode(), Map.of(), Bytes.of(answer.body()), UTF_8);
    }

    /** A request as java.net.http sends it. */
    public HttpRequest outgoing(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri().resolve(request.target()))
                .timeout(Duration.ofSeconds(8))
                .method(
                        request.method(),
                        BodyPublishers.ofByteArray(request.body().array()));
        request.headers().forEach(builder::header);
        return builder.build();
    }

    /** Where services are called. */
    public URI uri() {
        return server.uri();
    }

    /** The server itself. */
    public GatewayServer server() {
        return server;
    }

    /** What belonged to no account. */
    public Kept unattributed() {
        return unattributed;
    }

    @Override
    public void close() {
        server.close();
    }
}
