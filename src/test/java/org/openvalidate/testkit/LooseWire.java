package org.openvalidate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A connection to a server that comes off while it is used, and holds again when it is mended. */
public final class LooseWire implements AutoCloseable {

    private final ServerSocket end;
    private final URI server;
    private final Set<Socket> held = ConcurrentHashMap.newKeySet();
    private volatile boolean off;

    private LooseWire(URI server) {
        this.server = server;
        try {
            this.end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Leads to a server of this machine. */
    public static LooseWire to(URI server) {
        LooseWire wire = new LooseWire(server);
        beside(wire::serve);
        return wire;
    }

    /** Where its other end is. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + end.getLocalPort() + "/");
    }

    /** From now on nothing passes; what was passing breaks off. */
    public synchronized void cut() {
        off = true;
        held.forEach(LooseWire::drop);
        held.clear();
    }

    /** It holds again. */
    public void mend() {
        off = false;
    }

    @Override
    public void close() throws IOException {
        cut();
        end.close();
    }

    private void serve() {
        while (!end.isClosed()) {
            try {
                pass(end.accept());
            } catch (IOException closed) {
                // closed by the test, or the server is gone
            }
        }
    }

    private synchronized void pass(Socket caller) throws IOException {
        if (off) {
            caller.close();
            return;
        }
        Socket called = new Socket(server.getHost(), server.getPort());
        held.add(caller);
        held.add(called);
        beside(() -> pump(caller, called));
        beside(() -> pump(called, caller));
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // either side has hung up
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void beside(Runnable task) {
        Thread thread = new Thread(task, "loose-wire");
        thread.setDaemon(true);
        thread.start();
    }
}
