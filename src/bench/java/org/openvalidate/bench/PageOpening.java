package org.openvalidate.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** How long a real browser takes from asking for a page to its first picture and to its load event, by its own clock. */
final class PageOpening {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TIMES =
            "JSON.stringify([performance.getEntriesByName('first-contentful-paint').map(p=>p.startTime)[0]||-1,"
                    + "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,"
                    + "performance.getEntriesByType('navigation')[0].loadEventEnd])";

    private PageOpening() {}

    /** Milliseconds to the first picture, to the whole tree, and to the load event. */
    static List<Double> of(Path page) throws Exception {
        Path home = Files.createTempDirectory("openvalidate-chromium");
        Process chromium = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + home,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said.txt").toFile())
                .start();
        try {
            return asked(socket(home), page);
        } finally {
            chromium.descendants().forEach(ProcessHandle::destroyForcibly);
            chromium.destroyForcibly().waitFor();
        }
    }

    private static List<Double> asked(String address, Path page) throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocket socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener(heard))
                .get(20, TimeUnit.SECONDS);
        socket.sendText("{\"id\":1,\"method\":\"Page.enable\"}", true).join();
        socket.sendText("{\"id\":2,\"method\":\"Page.navigate\",\"params\":{\"url\":\"" + page.toUri() + "\"}}", true)
                .join();
        until(heard, "Page.loadEventFired");
        for (int id = 3; ; id++) {
            socket.sendText(
                            JSON.writeValueAsString(java.util.Map.of(
                                    "id", id,
                                    "method", "Runtime.evaluate",
                                    "params", java.util.Map.of("expression", TIMES))),
                            true)
                    .join();
            JsonNode times = JSON.readTree(answer(heard, id).at("/result/result/value").asText("[-1]"));
            if (times.path(0).asDouble(-1) > 0 && times.path(2).asDouble() > 0) {
                return List.of(
                        times.get(0).asDouble(), times.get(1).asDouble(), times.get(2).asDouble());
            }
            Thread.sleep(50);
        }
    }

    private static void until(BlockingQueue<String> heard, String event) throws Exception {
        String message;
        do {
            message = heard.poll(60, TimeUnit.SECONDS);
        } while (message != null && !message.contains(event));
    }

    private static JsonNode answer(BlockingQueue<String> heard, int id) throws Exception {
        while (true) {
            JsonNode message = JSON.readTree(heard.poll(60, TimeUnit.SECONDS));
            if (message.path("id").asInt() == id) {
                return message;
            }
        }
    }

    private static String socket(Path home) throws Exception {
        Path port = home.resolve("DevToolsActivePort");
        while (!Files.exists(port) || Files.readAllLines(port).isEmpty()) {
            Thread.sleep(50);
        }
        String at = "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list";
        while (true) {
            for (JsonNode target : JSON.readTree(get(at))) {
                if (target.path("type").asText().equals("page")) {
                    return target.path("webSocketDebuggerUrl").asText();
                }
            }
            Thread.sleep(50);
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private record Listener(BlockingQueue<String> heard, StringBuilder part) implements WebSocket.Listener {

        Listener(BlockingQueue<String> heard) {
            this(heard, new StringBuilder());
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
