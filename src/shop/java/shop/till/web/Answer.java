package shop.till.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import shop.till.json.JsonWriter;

/** A short answer, sent whole. */
record Answer(int status, String type, String body) {

    static Answer json(int status, Object value) {
        return new Answer(status, "application/json; charset=utf-8", JsonWriter.write(value));
    }

    static Answer text(int status, String text) {
        return new Answer(status, "text/plain", text);
    }

    static Answer problem(int status, String message) {
        return json(status, Map.of("message", message));
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
