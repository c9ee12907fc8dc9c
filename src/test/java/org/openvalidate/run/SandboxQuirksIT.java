package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.merchant.Tester;
import org.openvalidate.testkit.Passage;
import org.openvalidate.testkit.StandIn;

/** What the vendor's sandbox is known for, in the middle of a run: nobody's merchant is blamed for it. */
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxQuirksIT {

    private static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final String QUERY = "alipay.acquire.overseas.query";
    private static final String STORE_CODE = "alipay.commerce.qrcode.create";

    private StandIn standIn;

    @BeforeAll
    void open(@TempDir Path folder) {
        standIn = StandIn.start(folder);
    }

    @AfterAll
    void close() {
        standIn.close();
    }

    @Test
    void a_page_of_maintenance_instead_of_an_answer_is_the_gateways_own(@TempDir Path reports) {
        Account account = account();

        SandboxPlay play = play(
                account, "SPOT-001", reports, () -> account.spoil(PAY, "HTML_PAGE", "\"executed\":false,\"times\":1"));

        assertThat(play.verdicts()).singleElement().asString().startsWith("SPOT-001 INCONCLUSIVE");
        assertThat(remarks(play)).anyMatch(each -> each.matches("the gateway failed by itself in #\\d+: an HTML page"));
        assertThat(play.console()).doesNotContain("LEFT ON THE SANDBOX");
    }

    @Test
    void an_answer_that_takes_its_time_is_waited_for(@TempDir Path reports) {
        Account account = account();

        SandboxPlay play = play(
                account,
                "SPOT-001",
                reports,
                () -> account.spoil(PAY, "SLOW", "\"executed\":true,\"delay\":\"PT4S\",\"times\":1"));

        assertThat(play.verdicts()).containsExactly("SPOT-001 PASSED");
    }

    @Test
    void a_gateway_that_breaks_off_is_no_failure_of_the_merchants(@TempDir Path reports) {
        Account account = account();

        SandboxPlay play = play(
                account,
                "CON-001",
                reports,
                () -> account.spoil(QUERY, "HTTP_STATUS", "\"executed\":false,\"status\":502"));

        assertThat(play.verdicts()).singleElement().asString().startsWith("CON-001 INCONCLUSIVE");
        assertThat(play.record().cases().get(0).findings().toString()).contains("HTTP status 502");
    }

    @Test
    void the_refusal_of_a_store_code_with_its_address_is_told_by_its_code(@TempDir Path reports) {
        Account account = account();

        SandboxPlay play = play(
                account,
                "SQR-001",
                reports,
                () -> account.spoil(
                        STORE_CODE,
                        "ERROR",
                        "\"executed\":false,\"code\":\"INVALID_PARAMETER\",\"level\":\"BUSINESS\""));

        assertThat(play.verdicts()).singleElement().asString().doesNotContain("PASSED");
        assertThat(facts(play)).as("%s", play.verdicts()).anyMatch(each -> each.contains("INVALID_PARAMETER"));
    }

    @Test
    void the_backup_is_called_where_the_first_gateway_is_gone(@TempDir Path reports) {
        Account account = account();
        try (Passage first = new Passage(URI.create(standIn.says("gatewayHttps")))) {
            account.settings().put("ALIPAY_GATEWAY", first.address());
            account.settings().put("ALIPAY_BACKUP_GATEWAY", standIn.says("gatewayHttps"));

            SandboxPlay play = play(account, "CON-001,SPOT-001", reports, first::close);

            assertThat(play.verdicts()).containsExactly("CON-001 PASSED", "SPOT-001 PASSED");
            assertThat(play.console()).doesNotContain("LEFT ON THE SANDBOX");
        }
    }

    @Test
    void without_a_backup_a_gateway_that_is_gone_leaves_the_case_undecided(@TempDir Path reports) {
        Account account = account();
        try (Passage first = new Passage(URI.create(standIn.says("gatewayHttps")))) {
            account.settings().put("ALIPAY_GATEWAY", first.address());

            SandboxPlay play = play(account, "CON-001", reports, first::close);

            assertThat(play.verdicts()).singleElement().asString().startsWith("CON-001 INCONCLUSIVE");
            assertThat(remarks(play))
                    .as("%s", play.verdicts())
                    .anyMatch(each -> each.contains("it could not be reached"));
        }
    }

    private SandboxPlay play(Account account, String cases, Path reports, Runnable meanwhile) {
        Tester buyers = new StandInBuyers(standIn, account.partner());
        return SandboxPlay.of(cases, reports, account.settings(), buyers, meanwhile);
    }

    private static List<String> facts(SandboxPlay play) {
        return play.record().cases().stream()
                .flatMap(each -> each.findings().stream())
                .flatMap(each -> each.facts().stream())
                .map(each -> each.key() + ": " + each.value())
                .toList();
    }

    private static List<String> remarks(SandboxPlay play) {
        return facts(play).stream()
                .filter(each -> each.startsWith("remark: "))
                .map(each -> each.substring("remark: ".length()))
                .toList();
    }

    /** One of its own for each test: what is spoilt for one is not for the others. */
    private Account account() {
        var opened = standIn.tell("/partners", "{\"currency\":\"USD\"}");
        Map<String, String> settings = new LinkedHashMap<>(StandInBuyers.environment(standIn, Map.of()));
        settings.put("ALIPAY_PARTNER", opened.path("partner").asText());
        settings.put("ALIPAY_MD5_KEY", opened.path("md5Key").asText());
        return new Account(standIn, opened.path("partner").asText(), settings);
    }

    private record Account(StandIn standIn, String partner, Map<String, String> settings) {

        /** From now on. */
        void spoil(String service, String fault, String more) {
            standIn.tell(
                    "/partners/" + partner + "/faults",
                    "{\"service\":\"" + service + "\",\"fault\":\"" + fault + "\"," + more + "}");
        }
    }
}
