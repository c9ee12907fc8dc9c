package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.dialect.legacy.PreSign;
import org.openvalidate.dialect.legacy.Signatures;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Trade;
import org.openvalidate.testkit.Envelope;
import org.openvalidate.testkit.GoodCalls;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.testkit.RawConnection;
import org.openvalidate.testkit.RawConnection.Answer;
import org.openvalidate.testkit.ServedRecording;
import org.openvalidate.testkit.StoppedTime;

/**
 * Somebody with the keys of an account who sends it any bytes at all. The account has one paid trade, T1, and a shop's code,
 * and is recorded as a served one is.
 */
final class Intruder implements AutoCloseable {

    private static final String PARTNER = "2088123412341234";

    private final LiveGateway gateway = new LiveGateway();
    private final StoppedTime timeline = new StoppedTime();
    private final RawConnection connection = new RawConnection(gateway.uri());
    private final CaseRecorder recorder;
    private final OpenAccount account;
    private List<Trade> before = List.of();

    private Intruder(Path folder) {
        recorder = ServedRecording.open(folder, PARTNER);
        account = gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, recorder);
    }

    /** @param folder where the recording goes */
    static Intruder in(Path folder) throws IOException {
        Intruder intruder = new Intruder(folder);
        for (LegacyService service : List.of(LegacyService.SPOT_PAY, LegacyService.QRCODE_CREATE)) {
            Answer answer = intruder.post(signed(intruder.call(service, "T1"), UTF_8, SignType.MD5));
            assertThat(Envelope.of(answer.body()).result()).isEqualTo("SUCCESS");
        }
        intruder.before = intruder.account.trades();
        return intruder;
    }

    @Override
    public void close() throws IOException {
        connection.close();
        timeline.close();
        gateway.close();
        recorder.close(timeline.now());
        assertThat(recorder.recording().entries()).isNotEmpty();
    }

    OpenAccount account() {
        return account;
    }

    /** The trades as they were before anything hostile came. */
    List<Trade> before() {
        return before;
    }

    /** How many have come to the cashier. */
    int visits() {
        return account.state().visits().order().size();
    }

    /** The parameters of a good call, not yet signed. */
    Map<String, String> call(LegacyService service, String trade) {
        Map<String, String> parameters = new TreeMap<>(GoodCalls.of(service, PARTNER, trade));
        parameters.put("service", service.wireName());
        parameters.put("partner", PARTNER);
        parameters.put("_input_charset", "UTF-8");
        return parameters;
    }

    static Map<String, String> signed(Map<String, String> parameters, Charset charset, SignType type) {
        Map<String, String> sent = new LinkedHashMap<>(parameters);
        sent.put(
                "sign",
                Signatures.sign(
                        PreSign.of(parameters),
                        type,
                        charset,
                        LabKeys.MERCHANT.toSign(type).orElseThrow()));
        sent.put("sign_type", type.name());
        return sent;
    }

    Answer post(Map<String, String> parameters) throws IOException {
        return exchange("POST", "/gateway.do", form(parameters));
    }

    Answer exchange(String method, String target, String body) throws IOException {
        byte[] bytes = body.getBytes(ISO_8859_1);
        String head =
                method + " " + target + " HTTP/1.1\r\nHost: gateway\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        return raw((head + body).getBytes(ISO_8859_1));
    }

    Answer raw(byte[] message) throws IOException {
        return connection.exchange(message);
    }

    /** The page that a browser shows in the end: this one, or the one of a visit to the cashier. */
    Answer page(Answer answer) throws IOException {
        Answer page = answer;
        if (answer.status() == 302) {
            assertThat(answer.headers().get("location")).matches("/cashier/[a-z0-9]{32}");
            page = exchange("GET", answer.headers().get("location"), "");
        }
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("content-type")).startsWith("text/html");
        return page;
    }

    static String form(Map<String, String> parameters) {
        return encoded(parameters, UTF_8);
    }

    static String encoded(Map<String, String> parameters, Charset charset) {
        return parameters.entrySet().stream()
                .map(each ->
                        URLEncoder.encode(each.getKey(), charset) + "=" + URLEncoder.encode(each.getValue(), charset))
                .collect(Collectors.joining("&"));
    }

    /** Accepted or not, a whole answer that says nothing of the inside and is signed where it must be. */
    static Envelope envelope(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertInnocent(answer);
        return Envelope.of(answer.body());
    }

    void assertRefused(Answer answer, String code) {
        Envelope envelope = envelope(answer);
        assertThat(envelope.top()).containsOnly(Map.entry("is_success", "F"), Map.entry("error", code));
        assertThat(envelope.echoed()).isEmpty();
        assertThat(account.trades()).isEqualTo(before);
    }

    static void assertInnocent(Answer answer) {
        assertThat(answer.text())
                .doesNotContain("Exception", "org.openvalidate", "jetty", "wiremock", "java.", "\tat ");
    }
}
