package org.openvalidate.target.sandbox;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.merchant.NotifyServer;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** Where a gateway that is not ours reaches the reference merchant, if it can: at NOTIFY_BASE_URL, which leads to NOTIFY_PORT. */
final class Doorbell implements AutoCloseable {

    /** What is signed where nobody can be reached; the names that begin so belong to nobody. */
    private static final String NOWHERE = "https://shop.example/";

    private final URI base;
    private final Optional<NotifyServer> server;

    private Doorbell(URI base, Optional<NotifyServer> server) {
        this.base = base;
        this.server = server;
    }

    static Doorbell hang(Surroundings around, Executor threads) {
        String base = around.text(Variable.NOTIFY_BASE_URL);
        if (base.isEmpty()) {
            return new Doorbell(URI.create(NOWHERE), Optional.empty());
        }
        int port = Integer.parseInt(around.text(Variable.NOTIFY_PORT));
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return new Doorbell(
                URI.create(base.endsWith("/") ? base : base + "/"), Optional.of(NotifyServer.start(threads, address)));
    }

    /** The folder of the merchant's addresses; it ends in a slash. */
    URI listen(String partner, Timeline timeline, Function<Request, Response> merchant) {
        server.ifPresent(each -> each.listen(partner, timeline, merchant));
        return base.resolve(partner + "/");
    }

    void forget(String partner) {
        server.ifPresent(each -> each.forget(partner));
    }

    @Override
    public void close() {
        server.ifPresent(NotifyServer::close);
    }
}
