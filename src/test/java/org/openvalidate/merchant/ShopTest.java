package org.openvalidate.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;

class ShopTest {

    private static final Charset GBK = Charset.forName("GBK");

    @ParameterizedTest
    @ValueSource(strings = {"create_forex_trade_wap", "mobile.securitypay.pay", "forex_refund"})
    void services_that_take_utf_8_alone_get_it_from_a_shop_that_speaks_gbk(String service) {
        assertThat(shop().charset(service)).isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create_forex_trade", "single_trade_query", "alipay.acquire.overseas.spot.pay"})
    void all_others_are_called_in_the_charset_of_the_shop(String service) {
        assertThat(shop().charset(service)).isEqualTo(GBK);
    }

    @Test
    void a_shop_can_speak_otherwise() {
        Shop other = shop().speaking(StandardCharsets.UTF_8, "Tea");

        assertThat(other.charset("create_forex_trade")).isEqualTo(StandardCharsets.UTF_8);
        assertThat(other.subject()).isEqualTo("Tea");
    }

    private static Shop shop() {
        URI here = URI.create("http://127.0.0.1:1/gateway.do");
        Site site = new Site(here, here.toString(), "USD", "{}");
        return new Shop(
                here,
                here,
                "2088101122136241",
                SignType.MD5,
                GBK,
                new KeyRing(Map.of(), Map.of()),
                "USD",
                "Soup",
                site,
                Map.of());
    }
}
