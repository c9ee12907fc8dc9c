package org.openvalidate.probe;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/** An address of the web as a setting has it: what it leads to, and how it may be shown. */
final class WebAddress {

    private static final int LONGEST = 80;

    private WebAddress() {}

    /** Empty where it is no whole address of the web. */
    static Optional<URI> uri(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean named = uri.getHost() != null && !uri.getHost().endsWith(".");
            return web && named ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** An address of this machine or of a private network, as it is written; no name is looked up. */
    static boolean isPrivate(String host) {
        String bare = host.replaceAll("[\\[\\]]", "");
        if (bare.equals("localhost")
                || bare.endsWith(".local")
                || bare.endsWith(".internal")
                || (!bare.contains(".") && !bare.contains(":"))) {
            return true;
        }
        if (!bare.matches("[0-9.]+|[0-9a-fA-F:]+")) {
            return false;
        }
        try {
            InetAddress address = InetAddress.getByName(bare);
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isAnyLocalAddress();
        } catch (java.net.UnknownHostException noAddress) {
            return false;
        }
    }

    /** A value that is far too long may be a key in the wrong place; a password in an address is never shown. */
    static String shown(String value) {
        return value.length() > LONGEST && !value.startsWith("http")
                ? "***"
                : value.replaceAll("(://)[^/@\\s]+@", "$1***@");
    }
}
