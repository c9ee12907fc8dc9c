package org.openvalidate.gateway.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that says one thing whatever it is asked, one connection a call, or nothing at all. */
final class Canned implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] answer;
    private final List<String> targets = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private Canned(byte[] answer) throws IOException {
        this.answer = answer;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "canned");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param head status line and headers, without those of the body */
    static Canned saying(String head, String body) throws IOException {
        String whole = head + "\r\ncontent-length: " + body.length() + "\r\nconnection: close\r\n\r\n" + body;
        return new Canned(whole.getBytes(ISO_8859_1));
    }

    static Canned silent() throws IOException {
        return new Canned(new byte[0]);
    }

    /** A port on which nobody listens. */
    static int deadPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/gateway.do");
    }

    /** How many calls came. */
    int served() {
        return targets.size();
    }

    /** Path and query of the first. */
    String target() {
        return targets.get(0);
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                hear(socket);
                if (answer.length > 0) {
                    socket.getOutputStream().write(answer);
                    socket.close();
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void hear(Socket socket) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        targets.add(reader.readLine().split(" ", 3)[1]);
        int length = 0;
        for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        for (int read = 0; read < length; read++) {
            reader.read();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
