package org.openvalidate.target.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openvalidate.gateway.http.FailedHandshake;
import org.openvalidate.target.Strangers;

/** What the gateway noticed is told first; what nobody can notice is told where nothing was. */
class SilenceTest {

    @Test
    void another_partner_another_path_and_failed_handshakes_are_named() {
        String reason = Silence.reason(
                "http://127.0.0.1:8888/gateway.do",
                "2088101122136241",
                Set.of(
                        new Strangers.Sight("2088999999999999", "/gateway.do"),
                        new Strangers.Sight("", "/alipay/gateway")),
                List.of(new FailedHandshake("192.0.2.7", "TLSv1.3", "certificate_unknown")));

        assertThat(reason)
                .startsWith("No traffic of this case was seen at http://127.0.0.1:8888/gateway.do.")
                .contains(
                        "partner 2088999999999999, not 2088101122136241",
                        "/alipay/gateway instead of /gateway.do",
                        "192.0.2.7 (TLSv1.3): certificate_unknown")
                .doesNotContain("proxy");
    }

    @Test
    void where_nothing_came_at_all_the_usual_causes_are_named() {
        assertThat(Silence.reason("http://h/gateway.do", "2088101122136241", Set.of(), List.of()))
                .contains("address is another one", "a proxy");
    }
}
