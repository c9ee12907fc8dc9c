package org.openvalidate.gateway.relay;

import java.net.URI;

/**
 * Where notices come in and where they go on to.
 *
 * @param from what the till's {@code notify_url} begins with: an address that leads here
 * @param to what stands in its place at the till
 */
public record Forward(URI from, URI to) {

    /** Whether notices to an address come through here. */
    boolean covers(String notifyUrl) {
        String own = from.toString();
        return notifyUrl.equals(own) || notifyUrl.startsWith(own + "/") || notifyUrl.startsWith(own + "?");
    }

    /** Where an address that this covers leads at the till. */
    URI mapped(String notifyUrl) {
        return URI.create(to + notifyUrl.substring(from.toString().length()));
    }

    /** Whether a path on this server is one of those, in whatever name it was called. */
    boolean serves(String path) {
        String own = from.getRawPath();
        return path.equals(own) || path.startsWith(own + "/");
    }

    /** Where a notice to this path and query goes on to. */
    URI onward(String target) {
        return URI.create(to + target.substring(from.getRawPath().length()));
    }
}
