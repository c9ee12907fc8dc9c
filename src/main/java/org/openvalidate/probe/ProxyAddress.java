package org.openvalidate.probe;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A proxy on the way to a gateway, as ALIPAY_PROXY names it. */
public final class ProxyAddress {

    private static final Pattern FORM = Pattern.compile("(?:http://)?([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})/?");
    private static final int HIGHEST = 65_535;

    private ProxyAddress() {}

    /** @param text host and port; empty where it is none */
    public static Optional<Proxy> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(2)) > HIGHEST) {
            return Optional.empty();
        }
        return Optional.of(
                new Proxy(Proxy.Type.HTTP, new InetSocketAddress(form.group(1), Integer.parseInt(form.group(2)))));
    }

    /** What leads every call of a client through it. */
    public static Optional<ProxySelector> selector(String text) {
        return read(text).map(each -> (InetSocketAddress) each.address()).map(ProxySelector::of);
    }
}
