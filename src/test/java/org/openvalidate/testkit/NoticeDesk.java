package org.openvalidate.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a merchant receives notices: remembers each and answers as told. Not a line of the dialect's in it. */
public final class NoticeDesk implements AutoCloseable {

    /** One notice as it came. */
    public record Came(String target, String contentType, String body) {

        /** Its fields, decoded. */
        public Map<String, String> fields(Charset charset) {
            return Arrays.stream(body.split("&", -1))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> URLDecoder.decode(pair[0], charset),
                            pair -> URLDecoder.decode(pair[1], charset),
                            (one, other) -> one,
                            TreeMap::new));
        }

        /** Its fields, decoded as UTF-8. */
        public Map<String, String> fields() {
            return fields(UTF_8);
        }

        /** What was signed. */
        public String preSign(Charset charset) {
            return fields(charset).entrySet().stream()
                    .filter(each ->
                            !each.getKey().equals("sign") && !each.getKey().equals("sign_type"))
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining("&"));
        }
    }

    private final HttpServer server;
    private final List<Came> came = new CopyOnWriteArrayList<>();
    private volatile Function<Came, String> answer = notice -> "success";
    private volatile int status = 200;

    /** Answers success until told otherwise. */
    public NoticeDesk() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    /** The {@code notify_url}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/notices";
    }

    /** From now on answers are these. */
    public void answers(int code, Function<Came, String> text) {
        status = code;
        answer = text;
    }

    /** What came so far. */
    public List<Came> came() {
        return List.copyOf(came);
    }

    /** Waits until so many came. */
    public List<Came> await(int count) throws InterruptedException {
        for (int tries = 0; came.size() < count && tries < 1200; tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return came();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            Came notice = new Came(
                    uri.toString(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    new String(exchange.getRequestBody().readAllBytes(), US_ASCII));
            came.add(notice);
            byte[] bytes = answer.apply(notice).getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
