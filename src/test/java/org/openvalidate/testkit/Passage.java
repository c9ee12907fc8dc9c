package org.openvalidate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port of this machine behind which another one answers, until it is closed: then nobody is reached there any more. */
public final class Passage implements AutoCloseable {

    private final ServerSocket server;
    private final URI beyond;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public Passage(URI beyond) {
        this.beyond = beyond;
        try {
            this.server = new ServerSocket(FreePort.next(), 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        daemon(this::serve);
    }

    /** The address beyond, through here. */
    public String address() {
        return beyond.getScheme() + "://" + beyond.getHost() + ":" + server.getLocalPort() + beyond.getPath();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                daemon(() -> pass(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket caller) {
        open.add(caller);
        try (caller;
                Socket called = new Socket(beyond.getHost(), beyond.getPort())) {
            daemon(() -> pump(caller, called));
            pump(called, caller);
        } catch (IOException gone) {
            // either side has hung up
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            // the other direction notices as well
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "passage");
        thread.setDaemon(true);
        thread.start();
    }
}
