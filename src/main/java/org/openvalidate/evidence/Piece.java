package org.openvalidate.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** What a recorder was told, as bytes and back: nothing but this process ever reads them. */
sealed interface Piece {

    /** Tells a recorder. */
    void tell(Recorder recorder);

    /** An exchange. */
    record Heard(Exchange exchange) implements Piece {
        @Override
        public void tell(Recorder recorder) {
            recorder.record(exchange);
        }
    }

    /** An act of a buyer. */
    record Acted(Instant at, String act, Map<String, String> facts) implements Piece {
        @Override
        public void tell(Recorder recorder) {
            recorder.buyer(at, act, facts);
        }
    }

    /** As bytes. */
    static byte[] write(Piece piece) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(piece instanceof Heard);
            if (piece instanceof Heard heard) {
                write(out, heard.exchange());
            } else {
                Acted acted = (Acted) piece;
                write(out, acted.at());
                write(out, acted.act());
                write(out, acted.facts());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Out of bytes. */
    static Piece read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readBoolean() ? new Heard(exchange(in)) : new Acted(instant(in), text(in), texts(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(DataOutputStream out, Exchange exchange) throws IOException {
        write(out, exchange.from());
        write(out, exchange.to());
        write(out, exchange.service());
        Request request = exchange.request();
        write(out, request.method());
        write(out, request.target());
        write(out, request.headers());
        write(out, request.body());
        Response response = exchange.response();
        out.writeBoolean(response != null);
        if (response != null) {
            out.writeInt(response.status());
            write(out, response.headers());
            write(out, response.body());
            write(out, response.charset().name());
        }
        write(out, exchange.end().name());
        write(out, exchange.at());
        write(out, exchange.endAt());
        write(out, exchange.facts());
    }

    private static Exchange exchange(DataInputStream in) throws IOException {
        String from = text(in);
        String to = text(in);
        String service = text(in);
        Request request = new Request(text(in), text(in), texts(in), bytes(in));
        return new Exchange(
                0,
                from,
                to,
                service,
                request,
                response(in),
                End.valueOf(text(in)),
                instant(in),
                instant(in),
                texts(in));
    }

    private static @Nullable Response response(DataInputStream in) throws IOException {
        return in.readBoolean() ? new Response(in.readInt(), texts(in), bytes(in), Charset.forName(text(in))) : null;
    }

    private static void write(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, Bytes.of(text, StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        return bytes(in).text(StandardCharsets.UTF_8);
    }

    private static void write(DataOutputStream out, Bytes bytes) throws IOException {
        out.writeInt(bytes.size());
        out.write(bytes.array());
    }

    private static Bytes bytes(DataInputStream in) throws IOException {
        return Bytes.of(in.readNBytes(in.readInt()));
    }

    private static void write(DataOutputStream out, Map<String, String> texts) throws IOException {
        out.writeInt(texts.size());
        for (Map.Entry<String, String> each : texts.entrySet()) {
            write(out, each.getKey());
            write(out, each.getValue());
        }
    }

    private static Map<String, String> texts(DataInputStream in) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.put(text(in), text(in));
        }
        return texts;
    }
}
