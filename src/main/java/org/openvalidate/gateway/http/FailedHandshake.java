package org.openvalidate.gateway.http;

/**
 * A TLS handshake that came to nothing.
 *
 * @param peer the address that it came from
 * @param version the TLS version that was agreed on, empty where it did not get so far
 * @param reason in the words of the Java platform
 */
public record FailedHandshake(String peer, String version, String reason) {

    @Override
    public String toString() {
        return peer + (version.isEmpty() ? "" : " (" + version + ")") + ": " + reason;
    }
}
