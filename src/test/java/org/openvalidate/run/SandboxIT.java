package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.merchant.Tester;
import org.openvalidate.testkit.FreePort;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.Program;
import org.openvalidate.testkit.StandIn;
import org.openvalidate.testkit.Tunnel;

/** The reference merchant at a gateway in a process of its own, over HTTPS with an authority of its own: what -Psandbox is. */
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxIT {

    private StandIn standIn;
    private Map<String, String> environment;

    @BeforeAll
    void open(@TempDir Path folder) {
        standIn = StandIn.start(folder);
        environment = StandInBuyers.environment(standIn, Map.of());
    }

    @AfterAll
    void close() {
        standIn.close();
    }

    @Test
    void a_named_subset_passes_and_what_it_paid_is_given_back(@TempDir Path reports) throws IOException {
        StandInBuyers buyers = new StandInBuyers(standIn, partner());

        SandboxPlay play = SandboxPlay.of("CON-001,CON-002,CON-008,SPOT-001,SPOT-012", reports, environment, buyers);

        assertThat(play.verdicts())
                .containsExactly(
                        "CON-001 PASSED",
                        "CON-002 NOT_RUN The case is about RSA, and ALIPAY_SIGN_TYPE says that this account is signed for MD5.",
                        "CON-008 PASSED",
                        "SPOT-001 PASSED",
                        "SPOT-012 PASSED");
        assertThat(play.record().header().clock()).isEqualTo("real");
        assertThat(buyers.asked())
                .hasSize(2)
                .allMatch("Type the payment code of a buyer whose wallet asks for no password."::equals);
        assertThat(unsettled(play))
                .as("%s", written(reports.resolve("recording/clean-up.jsonl")))
                .isEqualTo(Outcome.SATISFIED);
        assertThat(play.console()).doesNotContain("LEFT ON THE SANDBOX");
        assertThat(written(reports)).doesNotContain(standIn.says("md5Key"));
    }

    @Test
    void unattended_a_row_that_needs_a_person_is_not_run_and_says_so(@TempDir Path reports) {
        SandboxPlay play = SandboxPlay.of("SPOT-001,CAN-003", reports, environment, Tester.NOBODY);

        assertThat(play.verdicts())
                .allMatch(line -> line.endsWith("NOT_RUN The case needs a person with the sandbox wallet or a browser. "
                        + "The run is unattended."));
    }

    @Test
    void codes_that_the_settings_bring_are_shown_before_anybody_is_asked(@TempDir Path reports) throws IOException {
        Map<String, String> more = new LinkedHashMap<>(environment);
        String code = buyer();
        more.put("ALIPAY_PAYMENT_CODES", code + ", " + buyer());

        SandboxPlay play = SandboxPlay.of("SPOT-001", reports, more, Tester.NOBODY);

        assertThat(play.verdicts()).containsExactly("SPOT-001 PASSED");
        assertThat(written(reports)).doesNotContain(code);
    }

    @Test
    void while_it_is_maintained_nothing_is_sent_and_nobody_is_blamed(@TempDir Path reports) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put("ALIPAY_MAINTENANCE", "MON 00:00 to MON 00:00");

        SandboxPlay play = SandboxPlay.of("CON-001", reports, more, Tester.NOBODY);

        assertThat(play.verdicts())
                .singleElement()
                .asString()
                .matches("CON-001 INCONCLUSIVE The sandbox is maintained until \\d{4}-\\d\\d-\\d\\d 00:00 GMT\\+8 .*");
        assertThat(reports.resolve("recording")).doesNotExist();
    }

    @Test
    void what_cannot_be_given_back_is_listed_and_found(@TempDir Path reports) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        var opened = standIn.tell("/partners", "{\"currency\":\"USD\"}");
        String partner = opened.path("partner").asText();
        more.put("ALIPAY_PARTNER", partner);
        more.put("ALIPAY_MD5_KEY", opened.path("md5Key").asText());
        standIn.tell(
                "/partners/" + partner + "/faults",
                "{\"service\":\"alipay.acquire.overseas.spot.refund\",\"fault\":\"ERROR\",\"code\":\"REFUND_CHARGE_ERROR\",\"times\":0,\"executed\":false}");

        SandboxPlay play = SandboxPlay.of("SPOT-001", reports, more, new StandInBuyers(standIn, partner));

        assertThat(play.verdicts()).containsExactly("SPOT-001 PASSED");
        assertThat(play.console())
                .containsPattern("LEFT ON THE SANDBOX  OV\\w{20} \\(SPOT-001, 1\\.00 USD, TRADE_SUCCESS\\)");
        assertThat(unsettled(play)).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void a_key_that_never_leaves_its_device_signs_through_a_proxy(@TempDir Path folder) throws IOException {
        Program.need("openssl");
        String known = KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPublic());
        var opened =
                standIn.tell("/partners", "{\"currency\":\"USD\",\"merchantPublicKey\":{\"RSA2\":\"" + known + "\"}}");
        Path key = Files.writeString(
                folder.resolve("own.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPrivate())
                        + "\n-----END PRIVATE KEY-----\n");
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.remove("ALIPAY_MD5_KEY");
        more.put("ALIPAY_PARTNER", opened.path("partner").asText());
        more.put("ALIPAY_SIGN_TYPE", "RSA2");
        more.put("ALIPAY_SIGN_COMMAND", "openssl dgst -sha256 -sign " + key + " | base64 -w0");
        more.put("ALIPAY_MERCHANT_PUBLIC_KEY", known);
        more.put("ALIPAY_PUBLIC_KEY", standIn.ready("alipayPublicKey", "RSA2"));
        try (Tunnel proxy = new Tunnel(true)) {
            more.put("ALIPAY_PROXY", proxy.address());

            SandboxPlay play = SandboxPlay.of("CON-003", folder.resolve("reports"), more, Tester.NOBODY);

            assertThat(play.verdicts()).containsExactly("CON-003 PASSED");
            assertThat(proxy.passed()).isGreaterThan(1);
        }
    }

    @Test
    void online_orders_and_store_codes_are_played_and_what_was_paid_online_is_given_back(@TempDir Path reports)
            throws IOException {
        int door = FreePort.next();
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put("BUYER_COMMAND", StandInBuyers.command(standIn));
        more.put("NOTIFY_BASE_URL", "http://127.0.0.1:" + door);
        more.put("NOTIFY_PORT", String.valueOf(door));

        SandboxPlay play = SandboxPlay.of("SQR-001,WEB-004", reports, more, Tester.NOBODY);

        assertThat(play.verdicts()).containsExactly("SQR-001 PASSED", "WEB-004 PASSED");
        assertThat(play.console()).doesNotContain("LEFT ON THE SANDBOX");
        assertThat(written(reports.resolve("recording/clean-up.jsonl"))).contains("forex_refund");
        assertThat(unsettled(play)).isEqualTo(Outcome.SATISFIED);
    }

    private static Outcome unsettled(SandboxPlay play) {
        return play.record().found().stream()
                .filter(each -> each.obligation().expectation().rule().equals("unsettled.run"))
                .map(Finding::outcome)
                .findFirst()
                .orElseThrow();
    }

    private String buyer() {
        return standIn.tell("/partners/" + partner() + "/buyers", "{\"behaviour\":\"PAYS_AT_ONCE\"}")
                .path("paymentCode")
                .asText();
    }

    private static String written(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private String partner() {
        return standIn.says("partner");
    }
}
