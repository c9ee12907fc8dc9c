package org.openvalidate.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.config.Surroundings;
import org.openvalidate.testkit.LabKeys;

class GoLiveTest {

    private static final String OTHER_KEY = "abcdefghijklmnopqrstuvwxyz012345";

    private final Map<String, String> sandbox = Map.of(
            "ALIPAY_PARTNER", "2088101122136241",
            "ALIPAY_SIGN_TYPE", "MD5",
            "ALIPAY_CURRENCY", "USD",
            "ALIPAY_MD5_KEY", LabKeys.MD5);
    private final Map<String, String> production = new LinkedHashMap<>(Map.of(
            "ALIPAY_PARTNER", "2088301122136241",
            "ALIPAY_SIGN_TYPE", "MD5",
            "ALIPAY_CURRENCY", "USD",
            "ALIPAY_MD5_KEY", OTHER_KEY,
            "ALIPAY_GATEWAY", "https://intlmapi.alipay.com/gateway.do",
            "NOTIFY_BASE_URL", "https://pay.merchant.example.com/alipay"));

    @Test
    void what_was_switched_holds() {
        assertThat(examine().values()).allMatch(List::isEmpty);
        assertThat(examine()).containsOnlyKeys("LIVE-001", "LIVE-002", "LIVE-003");
    }

    @Test
    void a_gateway_of_the_sandbox_is_told() {
        production.remove("ALIPAY_GATEWAY");

        assertThat(examine().get("LIVE-001")).singleElement().asString().contains("mapi.alipaydev.com");
    }

    @Test
    void a_name_of_the_sandbox_left_anywhere_is_told() {
        production.put("ALIPAY_SFTP_HOST", "sftp.alipaydev.com");

        assertThat(examine().get("LIVE-001")).singleElement().asString().contains("ALIPAY_SFTP_HOST");
    }

    @Test
    void partner_and_keys_must_be_others_and_no_key_is_shown() {
        production.put("ALIPAY_PARTNER", sandbox.get("ALIPAY_PARTNER"));
        production.put("ALIPAY_MD5_KEY", LabKeys.MD5);

        assertThat(examine().get("LIVE-002"))
                .hasSize(2)
                .allMatch(each -> each.in("en").endsWith("it is that of the sandbox"))
                .noneMatch(each -> each.in("en").contains(LabKeys.MD5));
    }

    @Test
    void without_a_key_nothing_is_taken_for_sound() {
        production.remove("ALIPAY_MD5_KEY");

        assertThat(examine().get("LIVE-002")).isNotEmpty();
    }

    @Test
    void notices_go_over_https_to_an_address_that_others_reach() {
        production.put("NOTIFY_BASE_URL", "http://192.168.1.7/alipay");

        assertThat(examine().get("LIVE-003")).hasSize(2);
    }

    private Map<String, List<GoLive.Flaw>> examine() {
        return GoLive.examine(Surroundings.resolve(production, ""), Surroundings.resolve(sandbox, ""));
    }
}
