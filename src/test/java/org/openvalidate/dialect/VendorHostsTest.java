package org.openvalidate.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorHostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intlmapi.alipay.com",
                "globalmapi.alipay.com",
                "mapi.alipay.com",
                "api-sea-global.alipayplus.com",
                "INTLMAPI.Alipay.com",
                "mapi.alipay.com."
            })
    void production_is_known_by_its_host_however_it_is_written(String host) {
        assertThat(VendorHosts.production(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi.alipaydev.com",
                "mapi.alipaydev.com",
                "127.0.0.1",
                "",
                "mapi.alipay.com.example.org",
                "xmapi.alipay.com"
            })
    void nothing_else_is_production(String host) {
        assertThat(VendorHosts.production(host)).isFalse();
    }
}
