package org.openvalidate.probe;

import java.util.Set;

/** Hosts that nothing is ever sent to. Source: legacy-online §2. */
public final class ProductionHosts {

    /** In lower case. */
    public static final Set<String> NAMES =
            Set.of("intlmapi.alipay.com", "globalmapi.alipay.com", "mapi.alipay.com", "api-sea-global.alipayplus.com");

    private ProductionHosts() {}
}
