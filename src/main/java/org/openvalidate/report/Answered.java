package org.openvalidate.report;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.RunHeader;

/**
 * Who gave the answers that stand in the recordings: the vendor, this harness, or somebody who stands in for the vendor.
 * Source of the hosts: legacy-online §2.
 */
final class Answered {

    private static final Set<String> VENDORS = Set.of(
            "mapi.alipaydev.com",
            "openapi.alipaydev.com",
            "mapi.alipay.net",
            "globalmapi.alipay.com",
            "intlmapi.alipay.com",
            "mapi.alipay.com",
            "api-sea-global.alipayplus.com");

    private Answered() {}

    static String by(RunHeader header, Lang lang) {
        if (!header.gateway().equals("sandbox")) {
            return Wording.ANSWERED_BY_US.in(lang);
        }
        String host = host(header);
        return (VENDORS.contains(host) ? Wording.ANSWERED_BY_VENDOR : Wording.ANSWERED_BY_OTHERS).in(lang, host);
    }

    private static String host(RunHeader header) {
        return header.settings().stream()
                .filter(each -> each.name().equals("ALIPAY_GATEWAY"))
                .map(each -> String.valueOf(URI.create(each.masked()).getHost()))
                .findFirst()
                .orElse("?")
                .toLowerCase(Locale.ROOT);
    }
}
