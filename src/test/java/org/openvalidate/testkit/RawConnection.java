package org.openvalidate.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A connection that is kept and carries any bytes at all; where the server has closed it, the next message opens another. */
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final URI uri;
    private Socket socket = new Socket();
    private InputStream arriving = InputStream.nullInputStream();
    private boolean open;

    public RawConnection(URI uri) {
        this.uri = uri;
    }

    /**
     * What came back.
     *
     * @param headers by lower-case name
     */
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        /** Whether it is the plain word that some services answer instead of an envelope. */
        public boolean isWord() {
            return headers.getOrDefault("content-type", "").startsWith("text/plain") && text().matches("[a-z]{2,8}");
        }

        /** The body, each byte as one character. */
        public String text() {
            return new String(body, ISO_8859_1);
        }
    }

    /** Sends a whole message and waits for its answer. */
    public Answer exchange(byte[] message) throws IOException {
        if (!open) {
            connect();
        }
        try {
            socket.getOutputStream().write(message);
        } catch (IOException refused) {
            // what it was refused with may have arrived
        }
        Answer answer = answer(startsWith(message, "HEAD "));
        if (answer.headers().getOrDefault("connection", "").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        open = false;
        socket.close();
    }

    private void connect() throws IOException {
        socket.close();
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        arriving = new BufferedInputStream(socket.getInputStream());
        open = true;
    }

    private Answer answer(boolean bodiless) throws IOException {
        try {
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            if (status == 100) {
                return answer(bodiless);
            }
            int length = bodiless ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
            byte[] body = arriving.readNBytes(length);
            if (body.length < length) {
                throw new EOFException("the answer breaks off after " + body.length + " of " + length + " bytes");
            }
            return new Answer(status, headers, body);
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = arriving.read(); c != '\n'; c = arriving.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed without an answer");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(ISO_8859_1);
    }

    private static boolean startsWith(byte[] message, String text) {
        return new String(message, 0, Math.min(message.length, text.length()), ISO_8859_1).equals(text);
    }
}
