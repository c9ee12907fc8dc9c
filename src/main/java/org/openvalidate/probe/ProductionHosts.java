package org.openvalidate.probe;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.VendorHosts;

/** Nothing is ever sent to a host of production unless a setting says so. */
public final class ProductionHosts {

    private static final Pattern SECURE = Pattern.compile("(?i)https://([^/:?#]+)(:443)?/");

    private ProductionHosts() {}

    /** Whether an address is one of production, over HTTPS. */
    static boolean names(String address) {
        Matcher host = SECURE.matcher(address);
        return host.lookingAt() && VendorHosts.production(host.group(1));
    }

    /** Whether an address with a host is one of production that {@code ALIPAY_PRODUCTION} does not allow. */
    public static boolean refuses(URI address, Surroundings around) {
        return VendorHosts.production(address.getHost())
                && !around.text(Variable.ALIPAY_PRODUCTION).equals("allowed");
    }
}
