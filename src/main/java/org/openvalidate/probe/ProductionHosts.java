package org.openvalidate.probe;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;

/** Hosts that nothing is ever sent to unless a setting says so. Source: legacy-online §2. */
public final class ProductionHosts {

    private static final Set<String> NAMES =
            Set.of("intlmapi.alipay.com", "globalmapi.alipay.com", "mapi.alipay.com", "api-sea-global.alipayplus.com");

    private ProductionHosts() {}

    /** Whether an address is one of production, over HTTPS. */
    static boolean names(String address) {
        return NAMES.stream().anyMatch(host -> address.toLowerCase(Locale.ROOT).startsWith("https://" + host + "/"));
    }

    /** Whether an address with a host is one of production that {@code ALIPAY_PRODUCTION} does not allow. */
    public static boolean refuses(URI address, Surroundings around) {
        return NAMES.contains(address.getHost().toLowerCase(Locale.ROOT))
                && !around.text(Variable.ALIPAY_PRODUCTION).equals("allowed");
    }
}
