package org.openvalidate.target.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.target.Strangers.Sight;

/** Whoever waits for a till sees what came, and what went astray on its way. */
class RoutesTest {

    private static final String PARTNER = "2088101122136241";

    @Test
    void nothing_is_said_as_nothing() {
        assertThat(new Routes(0, Map.of(), 0).told(PARTNER, Lang.EN))
                .isEqualTo("test driver 0, gateway 0, failed TLS handshakes 0");
    }

    @Test
    void calls_that_went_astray_are_told_apart_from_those_that_found_the_gateway() {
        Map<Sight, Integer> sights = new LinkedHashMap<>();
        sights.put(new Sight(PARTNER, "/gateway.do"), 3);
        sights.put(new Sight("", "/gateway.do"), 1);
        sights.put(new Sight("2088999999999999", "/gateway.do"), 2);
        sights.put(new Sight(PARTNER, "/gateway\u001b[2J"), 5);

        assertThat(new Routes(7, sights, 4).told(PARTNER, Lang.EN))
                .isEqualTo("test driver 7, gateway 4, gateway 2 for partner 2088999999999999, which is another one,"
                        + " 5 at /gateway?[2J, where no gateway is, failed TLS handshakes 4");
        assertThat(new Routes(7, sights, 4).told(PARTNER, Lang.ZH))
                .isEqualTo(
                        "测试驱动 7，网关 4，网关 2（合作伙伴号 2088999999999999，并非本次所用），" + "5（地址为 /gateway?[2J，该处并无网关），TLS 握手失败 4");
    }

    @Test
    void a_driver_that_says_the_same_again_is_no_news_and_a_call_is() {
        Routes before = new Routes(1, Map.of(), 0);

        assertThat(new Routes(9, Map.of(), 0).isNewsTo(before)).isFalse();
        assertThat(new Routes(1, Map.of(new Sight(PARTNER, "/gateway.do"), 1), 0).isNewsTo(before))
                .isTrue();
        assertThat(new Routes(1, Map.of(), 1).isNewsTo(before)).isTrue();
    }
}
