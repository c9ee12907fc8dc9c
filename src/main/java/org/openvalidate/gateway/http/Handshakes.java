package org.openvalidate.gateway.http;

import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import wiremock.org.eclipse.jetty.io.ssl.SslHandshakeListener;

/** Remembers the TLS handshakes that came to nothing, which no call ever tells of. */
final class Handshakes implements SslHandshakeListener {

    private static final int MOST = 100;

    private final List<FailedHandshake> failed = new ArrayList<>();

    synchronized List<FailedHandshake> failed() {
        return List.copyOf(failed);
    }

    @Override
    public synchronized void handshakeFailed(Event event, Throwable failure) {
        if (failed.size() < MOST) {
            SSLEngine engine = event.getSSLEngine();
            String peer = engine.getPeerHost();
            failed.add(new FailedHandshake(
                    peer == null ? "" : peer, version(engine), String.valueOf(failure.getMessage())));
        }
    }

    private static String version(SSLEngine engine) {
        SSLSession begun = engine.getHandshakeSession();
        String version = begun == null ? engine.getSession().getProtocol() : begun.getProtocol();
        return version.equals("NONE") ? "" : version;
    }
}
