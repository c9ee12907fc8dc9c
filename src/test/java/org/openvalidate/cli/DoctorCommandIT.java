package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.Leak;
import org.openvalidate.testkit.StandIn;
import org.openvalidate.wire.Request;
import picocli.CommandLine;

class DoctorCommandIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PARTNER = "2088101122136241";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void what_is_well_ends_in_one_line_that_says_go() {
        try (StandIn gateway = StandIn.start(folder)) {
            Map<String, String> settings = settings();
            settings.put("ALIPAY_PARTNER", gateway.says("partner"));
            settings.put("ALIPAY_MD5_KEY", gateway.says("md5Key"));
            settings.put("ALIPAY_GATEWAY", gateway.says("gatewayHttps"));
            settings.put("ALIPAY_TRUST_CERTIFICATE", gateway.says("caCertificate"));

            int exit = doctor(settings);

            assertThat(exit).as(said()).isZero();
            assertThat(said().strip().lines().reduce((first, last) -> last)).contains("GO  A run may begin, exit 0.");
            assertThat(said()).contains("ALIPAY_MD5_KEY", "*** (32)", "(environment)", "signature round trip");
            assertThat(Leak.in(said(), Map.of("md5", gateway.says("md5Key")))).isEmpty();
        }
    }

    @Test
    void with_nothing_set_everything_is_named_at_once_and_nobody_is_called() throws Exception {
        int exit = doctor(Map.of("ALIPAY_GATEWAY", "https://intlmapi.alipay.com/gateway.do"), "--json");

        JsonNode json = JSON.readTree(said());
        assertThat(exit).isEqualTo(2);
        assertThat(json.path("go").asBoolean()).isFalse();
        assertThat(json.findValuesAsText("where").toString())
                .contains("ALIPAY_PARTNER", "ALIPAY_SIGN_TYPE", "ALIPAY_CURRENCY", "ALIPAY_GATEWAY");
        assertThat(json.at("/basics/SIGNATURE").asText()).isEqualTo("NOT_JUDGED");
    }

    @Test
    void no_secret_is_printed_wherever_it_stands() {
        Map<String, String> canaries = Map.of(
                "md5", "CanaryCanaryCanaryCanaryCanary01",
                "own", KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPrivate()),
                "sftp", "canary-sftp-password",
                "token", "canary-driver-token",
                "pass", "canary-pass-phrase");
        Map<String, String> settings = settings();
        settings.put("ALIPAY_MD5_KEY", canaries.get("md5"));
        settings.put("ALIPAY_PARTNER", canaries.get("own"));
        settings.put("ALIPAY_PUBLIC_KEY", canaries.get("own"));
        settings.put("ALIPAY_MERCHANT_PRIVATE_KEY", canaries.get("own").substring(0, 900));
        settings.put("ALIPAY_SIGN_COMMAND", "openssl dgst -passin pass:" + canaries.get("pass"));
        settings.put("ALIPAY_SFTP_PASSWORD", canaries.get("sftp"));
        settings.put("MERCHANT_DRIVER_TOKEN", canaries.get("token"));
        settings.put("ALIPAY_GATEWAY", "https://user:" + canaries.get("pass") + "@gateway.invalid/gateway.do");
        for (String type : new String[] {"MD5", "RSA2", canaries.get("md5")}) {
            settings.put("ALIPAY_SIGN_TYPE", type);
            for (String form : new String[] {"--json", "--lang=zh"}) {
                out.reset();

                assertThat(doctor(settings, form)).isIn(2, 3);
                assertThat(Leak.in(said(), canaries)).as(said()).isEmpty();
                assertThat(said()).doesNotContain(canaries.get("own").substring(100, 140));
            }
        }
    }

    @Test
    void chinese_is_spoken_to_the_last_line() {
        doctor(Map.of("ALIPAY_GATEWAY", "nowhere"), "--lang", "zh");

        assertThat(said()).contains("生效的设置", "不是网关地址", "处理办法", "不可开始");
        assertThat(said()).doesNotContain("Do this", "It is not set");
    }

    @Test
    void the_first_signed_query_of_a_till_shows_which_basics_hold() throws Exception {
        JsonNode well = watched(signed(LabKeys.MD5, PARTNER));
        JsonNode foreign = watched(signed("anotheranotheranotheranotheranot", PARTNER));
        JsonNode stranger = watched(signed(LabKeys.MD5, "2088999999999999"));

        assertThat(well.path("go").asBoolean()).as("%s", well).isTrue();
        assertThat(well.path("basics")).hasSizeGreaterThan(5);
        assertThat(foreign.path("go").asBoolean()).isFalse();
        assertThat(foreign.path("basics").findValuesAsText("why").toString()).contains("another account");
        assertThat(stranger.path("go").asBoolean()).isFalse();
    }

    @Test
    void a_till_that_says_nothing_is_waited_for_no_longer_than_asked() {
        int exit = doctor(till(), "--till", "--port", "0", "--wait", "PT0.2S");

        assertThat(exit).isEqualTo(3);
        assertThat(said()).contains("No request came");
    }

    @Test
    void the_switch_is_looked_at_row_by_row_and_production_hears_nothing_even_where_calls_are_allowed()
            throws Exception {
        try (ServerSocket production = new ServerSocket(0)) {
            production.setSoTimeout(1);
            Map<String, String> live = new LinkedHashMap<>(settings());
            live.put("ALIPAY_PARTNER", "2088301122136241");
            live.put("ALIPAY_MD5_KEY", "abcdefghijklmnopqrstuvwxyz012345");
            live.put("ALIPAY_PRODUCTION", "allowed");
            live.put("ALIPAY_GATEWAY", "https://intlmapi.alipay.com/gateway.do");
            live.put("ALIPAY_PROXY", "production.invalid:" + production.getLocalPort());
            live.put("NOTIFY_BASE_URL", "https://pay.merchant.example.com/alipay");

            int go = live(live, till());
            String well = said();
            live.put("ALIPAY_MD5_KEY", LabKeys.MD5);
            live.put("ALIPAY_PROXY", "127.0.0.1:" + production.getLocalPort());
            live.put("ALIPAY_BACKUP_GATEWAY", "http://127.0.0.1:" + production.getLocalPort() + "/gateway.do");
            int noGo = live(live, till());

            assertThat(go).as(well).isZero();
            assertThat(well).contains("LIVE-001  nothing to mend", "LIVE-002  nothing to mend", "LIVE-003", "LIVE-007");
            assertThat(well.strip()).endsWith("GO").doesNotEndWith("NO GO");
            assertThat(noGo).isEqualTo(2);
            assertThat(said()).contains("LIVE-002  to mend", "it is that of the sandbox", "NO GO");
            assertThat(said()).doesNotContain(LabKeys.MD5);
            assertThatThrownBy(production::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void the_pilot_and_its_three_reports_are_asked_for_in_both_languages() throws Exception {
        live(settings(), till(), "--lang", "en");
        String en = said();
        live(settings(), till(), "--lang", "zh");

        assertThat(en).contains("pilot (LIVE-007)", "the vendor's, the stores' and the merchant's reports");
        assertThat(said()).contains("试点（LIVE-007）", "支付宝、门店和商户三方报告", "不可上线");
    }

    private int live(Map<String, String> production, Map<String, String> sandbox, String... more) throws IOException {
        out.reset();
        Path file = Files.writeString(
                folder.resolve("production.conf"),
                production.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("\n")));
        List<String> options = new ArrayList<>(List.of("--live", file.toString()));
        options.addAll(List.of(more));
        return doctor(sandbox, options.toArray(String[]::new));
    }

    private JsonNode watched(Request request) throws Exception {
        out.reset();
        Thread command = new Thread(() -> doctor(till(), "--till", "--port", "0", "--wait", "PT30S", "--json"));
        command.start();
        while (!said().contains("\n")) {
            Thread.sleep(20);
        }
        URI gateway = URI.create(JSON.readTree(said()).path("gateway").asText());
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(gateway.resolve(request.target()))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(
                                        request.body().array()))
                                .build(),
                        BodyHandlers.ofString());
        command.join();
        return JSON.readTree(
                said().strip().lines().reduce((first, last) -> last).orElseThrow());
    }

    private static Request signed(String key, String partner) {
        Draft draft = new Draft(
                "alipay.acquire.overseas.query",
                partner,
                Map.of("partner_trans_id", "T1"),
                SignType.MD5,
                StandardCharsets.UTF_8,
                "/gateway.do");
        return new LegacyDialect().sign(draft, new Key.Shared(key));
    }

    private static Map<String, String> till() {
        Map<String, String> settings = settings();
        settings.put("ALIPAY_PARTNER", PARTNER);
        settings.put("ALIPAY_MD5_KEY", LabKeys.MD5);
        return settings;
    }

    private static Map<String, String> settings() {
        return new HashMap<>(Map.of("ALIPAY_SIGN_TYPE", "MD5", "ALIPAY_CURRENCY", "USD"));
    }

    private int doctor(Map<String, String> settings, String... options) {
        PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new CommandLine(new DoctorCommand(console, settings))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(options);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
