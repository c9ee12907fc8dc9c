package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.testkit.Program;
import org.openvalidate.time.RealTimeline;

/** A pay by curl, signed and verified by openssl: not a line of ours on the merchant's side. */
class CurlIT {

    private static final String PARTNER = "2088123412341234";
    private static final Map<String, String> PAYMENT = Map.ofEntries(
            Map.entry("_input_charset", "UTF-8"),
            Map.entry("alipay_seller_id", PARTNER),
            Map.entry("biz_product", "OVERSEAS_MBARCODE_PAY"),
            Map.entry("buyer_identity_code", LiveGateway.CODE),
            Map.entry("currency", "USD"),
            Map.entry("extend_info", "{\"secondary_merchant_id\":\"m1\",\"store_id\":\"s1\"}"),
            Map.entry("identity_code_type", "barcode"),
            Map.entry("partner", PARTNER),
            Map.entry("partner_trans_id", "CURL-1"),
            Map.entry("service", "alipay.acquire.overseas.spot.pay"),
            Map.entry("trans_amount", "12.34"),
            Map.entry("trans_name", "茶 & 100% cake+"));

    private final LiveGateway gateway = new LiveGateway();
    private final RealTimeline timeline = new RealTimeline();

    @BeforeAll
    static void need() {
        Program.need("curl", "openssl");
    }

    @AfterEach
    void close() {
        timeline.close();
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_pay_that_others_sign_is_served_and_others_verify_its_answer(String method) {
        gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, new Kept());

        String answer = new String(Program.output(new byte[0], curl(method)), UTF_8);

        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n");
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        String body = answer.substring(head.length() + 4);
        assertThat(head.lines().skip(1))
                .containsExactlyInAnyOrder(
                        "Content-Type: text/xml;charset=UTF-8", "Content-Length: " + body.getBytes(UTF_8).length);
        assertThat(body)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alipay><is_success>T</is_success>")
                .contains("<param name=\"trans_name\">茶 &amp; 100% cake+</param>")
                .contains("<result_code>SUCCESS</result_code>")
                .endsWith("<sign>" + md5(joined(fields(body))) + "</sign><sign_type>MD5</sign_type></alipay>");
    }

    private String[] curl(String method) {
        List<String> command = new ArrayList<>(List.of("curl", "-s", "-i", "-m", "10"));
        if (method.equals("GET")) {
            command.add("-G");
        }
        new TreeMap<>(PAYMENT).forEach((name, value) -> {
            if (method.equals("GET") || !name.equals("_input_charset")) {
                command.addAll(List.of("--data-urlencode", name + "=" + value));
            }
        });
        command.addAll(List.of("-d", "sign=" + md5(joined(PAYMENT)), "-d", "sign_type=MD5"));
        command.add(gateway.uri() + (method.equals("GET") ? "" : "?_input_charset=UTF-8"));
        return command.toArray(String[]::new);
    }

    private static String md5(String preSign) {
        byte[] printed = Program.output((preSign + LabKeys.MD5).getBytes(UTF_8), "openssl", "dgst", "-md5", "-r");
        return new String(printed, UTF_8).substring(0, 32);
    }

    private static Map<String, String> fields(String body) {
        String inner = body.replaceAll("(?s).*<response><alipay>|</alipay></response>.*", "");
        return Pattern.compile("<(\\w+)>([^<]*)</\\1>")
                .matcher(inner)
                .results()
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2)));
    }

    private static String joined(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&"));
    }
}
