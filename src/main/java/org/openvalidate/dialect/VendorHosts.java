package org.openvalidate.dialect;

import java.util.Locale;
import java.util.Set;

/** Hosts of the vendor's production. Sources: legacy-online §2, legacy-instore §2.1. */
public final class VendorHosts {

    private static final Set<String> PRODUCTION =
            Set.of("intlmapi.alipay.com", "globalmapi.alipay.com", "mapi.alipay.com", "api-sea-global.alipayplus.com");

    private VendorHosts() {}

    /**
     * Whether a host is one of production.
     *
     * @param host without a port, in whatever letters; a dot at its end says nothing
     */
    public static boolean production(String host) {
        return PRODUCTION.contains(host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""));
    }
}
