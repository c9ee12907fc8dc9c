package org.openvalidate.gateway.http.cashier;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a merchant wants the browser back. Anybody who can sign can name any address, so that the buyer is shown the host
 * before going there; this server itself never does.
 *
 * @param host with its port where one is named
 * @param address as a browser is sent there
 */
record ReturnAddress(String host, String address) {

    private static final Set<String> OF_THE_WEB = Set.of("http", "https");

    /** Of a {@code return_url}; empty where it is no http or https address with a host that can be read. */
    static Optional<ReturnAddress> of(String returnUrl) {
        try {
            URI uri = new URI(returnUrl);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!OF_THE_WEB.contains(scheme) || uri.getHost() == null) {
                return Optional.empty();
            }
            String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
            return Optional.of(new ReturnAddress(host, uri.toASCIIString()));
        } catch (URISyntaxException illegible) {
            return Optional.empty();
        }
    }
}
