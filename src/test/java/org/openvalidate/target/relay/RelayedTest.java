package org.openvalidate.target.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.config.Surroundings;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.problem.Problem;

class RelayedTest {

    private static final String KEY = "0123456789abcdefghijklmnopqrstuv";

    @Test
    void the_sandbox_under_md5_needs_the_shared_key_alone() {
        assertThat(problems(Map.of())).isEmpty();
        assertThat(problems(Map.of("ALIPAY_MD5_KEY", "")))
                .extracting(Problem::where)
                .containsExactly("ALIPAY_MD5_KEY");
        assertThat(problems(Map.of("ALIPAY_SIGN_TYPE", "RSA2")))
                .extracting(Problem::where)
                .containsExactly("ALIPAY_PUBLIC_KEY");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://sandbox.example/gateway.do, is no http or https address",
        "https://intlmapi.alipay.com/gateway.do, is the production gateway",
        "http://127.0.0.1:8888/gateway.do, it would call itself",
        "https://localhost:8843/gateway.do, it would call itself",
        "https://till.example:8843/gateway.do, it would call itself",
        "https://user:secret@sandbox.example/gateway.do, It holds more than an address",
    })
    void an_upstream_that_must_not_be_called_is_refused(String gateway, String what) {
        for (String name : List.of("ALIPAY_GATEWAY", "ALIPAY_BACKUP_GATEWAY")) {
            List<Problem> problems = problems(Map.of(name, gateway, "GATEWAY_HOSTNAMES", "till.example, 192.0.2.7"));

            assertThat(problems).hasSize(1);
            assertThat(problems.get(0).where()).startsWith(name);
            assertThat(problems.get(0).what()).contains(what);
        }
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(problems(Map.of(
                        "ALIPAY_GATEWAY", "sandbox",
                        "ALIPAY_PUBLIC_KEY", "no key",
                        "RELAY_SIGNS", "perhaps",
                        "RELAY_NOTICES", "sometimes",
                        "ALIPAY_TRUST_CERTIFICATE", "none.pem",
                        "NOTIFY_FORWARD", "http://here.example")))
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://here.example/notices=http://127.0.0.1:9090",
                "https://here.example/notices/=http://127.0.0.1:9090/"
            })
    void notices_are_led_through_by_two_addresses(String forward) {
        var read = Relayed.forward(around(Map.of("NOTIFY_FORWARD", forward))).orElseThrow();

        assertThat(read.from()).hasToString("https://here.example/notices");
        assertThat(read.to()).hasToString("http://127.0.0.1:9090");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://here.example=http://127.0.0.1:9090", "a=b", "https://a.example/x=ftp://b", "="})
    void anything_else_leads_nowhere(String forward) {
        assertThat(Relayed.forward(around(Map.of("NOTIFY_FORWARD", forward)))).isEmpty();
        assertThat(problems(Map.of("NOTIFY_FORWARD", forward)))
                .extracting(Problem::where)
                .containsExactly("NOTIFY_FORWARD (environment)");
    }

    @Test
    void notices_that_would_go_past_the_relay_are_refused() {
        String past = "http://127.0.0.1:9090/notify=http://127.0.0.1:9090/notify/";

        assertThat(problems(Map.of("NOTIFY_FORWARD", past)))
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .contains("past the relay");
    }

    @Test
    void notices_are_made_only_where_the_till_knows_the_relays_key() {
        Map<String, String> made = Map.of(
                "RELAY_NOTICES",
                "made",
                "ALIPAY_SIGN_TYPE",
                "RSA2",
                "ALIPAY_PUBLIC_KEY",
                KeyFormat.oneLine(KeyFormat.labPair(5).getPublic()));

        assertThat(problems(made)).isEmpty();
        assertThat(Relayed.madeHere(around(made))).isTrue();

        Map<String, String> untrusted = new HashMap<>(made);
        untrusted.put("RELAY_SIGNS", "no");
        assertThat(problems(untrusted)).extracting(Problem::where).containsExactly("RELAY_NOTICES (environment)");
    }

    private static List<Problem> problems(Map<String, String> more) {
        return Relayed.problems(around(more));
    }

    private static Surroundings around(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of("ALIPAY_SIGN_TYPE", "MD5", "ALIPAY_MD5_KEY", KEY));
        all.putAll(more);
        return Surroundings.resolve(all, "");
    }
}
