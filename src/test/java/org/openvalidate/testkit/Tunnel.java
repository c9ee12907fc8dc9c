package org.openvalidate.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy that lets HTTPS pass, or refuses to. */
public final class Tunnel implements AutoCloseable {

    private final ServerSocket server;
    private final boolean open;
    private final AtomicInteger passed = new AtomicInteger();

    /** @param open whether it lets anything pass */
    public Tunnel(boolean open) {
        this.open = open;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        daemon(this::serve);
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** How many connections were let pass. */
    public int passed() {
        return passed.get();
    }

    @Override
    public void close() {
        try {
            server.close();
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
        try (caller) {
            String wanted = head(caller.getInputStream()).split(" ", -1)[1];
            int colon = wanted.lastIndexOf(':');
            if (!open) {
                say(caller, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            try (Socket called =
                    new Socket(wanted.substring(0, colon), Integer.parseInt(wanted.substring(colon + 1)))) {
                passed.incrementAndGet();
                say(caller, "HTTP/1.1 200 Connection established\r\n\r\n");
                daemon(() -> pump(caller, called));
                pump(called, caller);
            }
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

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0 && head.indexOf("\r\n\r\n") < 0) {
            head.append((char) next);
            next = head.indexOf("\r\n\r\n") < 0 ? in.read() : -1;
        }
        return head.toString();
    }

    private static void say(Socket to, String words) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(words.getBytes(ISO_8859_1));
        out.flush();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "tunnel");
        thread.setDaemon(true);
        thread.start();
    }
}
