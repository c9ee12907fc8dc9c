package org.openvalidate.gateway;

/** What the wallet tells an app, {@code resultStatus}. Source: legacy-online §3.2; never a proof of payment. */
public enum ClientResult {
    SUCCESS(9000),
    PROCESSING(8000),
    FAILED(4000),
    CANCELLED(6001),
    NETWORK_ERROR(6002),
    /** It may have been paid: the app's server must query. */
    UNKNOWN(6004);

    private final int status;

    ClientResult(int status) {
        this.status = status;
    }

    /** The number that the app sees. */
    public int status() {
        return status;
    }
}
