package org.openvalidate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * A real Chromium that a test drives as a person would: it looks, types and clicks where something is written. Scripts of
 * pages do not run in it. Spoken to by its DevTools protocol.
 */
public final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LEAVING = "Inspected target navigated or closed";
    private static final int TRIES = 300;
    private static final int PAUSE = 50;

    /** The middle of the first thing that can be clicked and says this, scrolled into view; none before the page is whole. */
    private static final String PLACE = """
            (words => {
              if (document.readyState != 'complete') { return null; }
              const found = [...document.querySelectorAll('a, button, summary, label')]
                .filter(each => each.checkVisibility() && each.textContent.includes(words));
              if (found.length == 0) { return null; }
              found[0].scrollIntoView({block: 'center'});
              const box = found[0].getBoundingClientRect();
              return {x: box.x + box.width / 2, y: box.y + box.height / 2};
            })(%s)""";

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    private Browser(Process process, Path profile) throws Exception {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page(port(profile)), new Ear())
                .get(1, TimeUnit.MINUTES);
    }

    /** Starts one; skips the test where there is none. */
    public static Browser in(Path folder) throws Exception {
        Program.need("chromium");
        Path profile = Files.createTempDirectory(folder, "driven");
        Process process = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--no-proxy-server",
                        "--hide-scrollbars",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("said.txt").toFile())
                .start();
        try {
            Browser browser = new Browser(process, profile);
            browser.say("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            return browser;
        } catch (Exception failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    /** From now on it is so wide, and a phone or not. */
    public Browser sized(int width, int height, boolean phone) {
        say(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
        return this;
    }

    /** From now on scripts of pages run in it. */
    public Browser scripted() {
        say("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        return this;
    }

    /** Chooses a file, as soon as there is a place for one. */
    public Browser attach(String selector, Path file) {
        List<String> files = List.of(file.toAbsolutePath().toString());
        String place = "document.querySelector(" + quoted(selector) + ")";
        until(
                "a place for a file at " + selector,
                () -> {
                    JsonNode found = ask("Runtime.evaluate", Map.of("expression", place));
                    String id =
                            found.path("result").path("result").path("objectId").asText();
                    return ask("DOM.setFileInputFiles", Map.of("files", files, "objectId", id));
                },
                said -> error(said).isEmpty());
        return this;
    }

    /** From now on its owner would rather read this language. */
    public Browser wishing(String languages) {
        String agent = evaluate("navigator.userAgent").asText();
        say("Emulation.setUserAgentOverride", Map.of("userAgent", agent, "acceptLanguage", languages));
        return this;
    }

    /** Opens an address and waits until the page says this. */
    public Browser open(URI address, String words) {
        say("Page.navigate", Map.of("url", address.toString()));
        return sees(words);
    }

    /** Presses the back button and waits until the page says this. */
    public Browser back(String words) {
        JsonNode history = say("Page.getNavigationHistory", Map.of());
        JsonNode before =
                history.path("entries").path(history.path("currentIndex").asInt() - 1);
        say("Page.navigateToHistoryEntry", Map.of("entryId", before.path("id").asInt()));
        return sees(words);
    }

    /** Waits until it shows something else than a page of this server. */
    public Browser leaves(URI server) {
        until(
                "another page than of " + server,
                () -> evaluate("location.href"),
                address -> !address.asText().startsWith(server.toString()));
        return this;
    }

    /** Clicks whatever says this, and waits until the page says that. */
    public Browser click(String words, String then) {
        JsonNode place = until(
                "something to click that says \"" + words + "\"",
                () -> evaluate(PLACE.formatted(quoted(words))),
                JsonNode::isObject);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            say(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            place.path("x").asDouble(),
                            "y",
                            place.path("y").asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
        return sees(then);
    }

    /** Puts a text where a label leads to. */
    public Browser type(String selector, String text) {
        evaluate("document.querySelector(" + quoted(selector) + ").focus()");
        say("Input.insertText", Map.of("text", text));
        return this;
    }

    /** A key that is pressed and let go. */
    public enum Key {
        TAB("Tab", 9, ""),
        ENTER("Enter", 13, "\r"),
        SPACE(" ", 32, " ");

        private final String name;
        private final int code;
        private final String text;

        Key(String name, int code, String text) {
            this.name = name;
            this.code = code;
            this.text = text;
        }
    }

    /** Presses a key wherever the focus is. */
    public Browser press(Key key) {
        Map<String, ?> stroke = Map.of("key", key.name, "windowsVirtualKeyCode", key.code);
        Map<String, Object> down = new HashMap<>(stroke);
        down.put("type", key.text.isEmpty() ? "rawKeyDown" : "keyDown");
        down.put("text", key.text);
        say("Input.dispatchKeyEvent", down);
        Map<String, Object> up = new HashMap<>(stroke);
        up.put("type", "keyUp");
        say("Input.dispatchKeyEvent", up);
        return this;
    }

    /** Writes a text wherever the focus is. */
    public Browser writes(String text) {
        say("Input.insertText", Map.of("text", text));
        return this;
    }

    /** From now on its window is the one in front, so that a page can take the focus. */
    public Browser inFront() {
        say("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        return this;
    }

    /** What an expression says of whatever has the focus, which it knows as {@code here}. */
    public String focused(String expression) {
        return evaluate("(here => String(" + expression + "))(document.activeElement)")
                .asText();
    }

    /** Chooses one of several, or ticks a box. */
    public Browser choose(String selector) {
        evaluate("document.querySelectorAll(" + quoted(selector) + ").forEach(each => { each.checked = true; })");
        return this;
    }

    /** Waits until the page says this. */
    public Browser sees(String words) {
        until("\"" + words + "\" on the page", this::text, text -> text.asText().contains(words));
        return this;
    }

    /** What the page says. */
    public JsonNode text() {
        return evaluate("document.readyState == 'complete' && document.body ? document.body.innerText : ''");
    }

    /** What stands in elements that nothing hides, whether in sight or not. */
    public List<String> texts(String selector) {
        JsonNode found = evaluate("[...document.querySelectorAll(" + quoted(selector)
                + ")].filter(each => !each.closest('[hidden]')).map(each => each.textContent)");
        return JSON.convertValue(found, new TypeReference<>() {});
    }

    /** Where it is. */
    public URI at() {
        return URI.create(evaluate("location.href").asText());
    }

    /** How many pixels of the page lie outside the window's width. */
    public int overhang() {
        return evaluate("document.documentElement.scrollWidth - innerWidth").asInt();
    }

    /** The whole page as a picture. */
    public void draw(Path picture) throws IOException {
        JsonNode drawn = say("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.createDirectories(picture.getParent());
        Files.write(picture, Base64.getDecoder().decode(drawn.path("data").asText()));
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** What the page says to an expression that may be asked twice: one that is being left says nothing. */
    private JsonNode evaluate(String expression) {
        Map<String, ?> question = Map.of("expression", expression, "returnByValue", true);
        JsonNode said = ask("Runtime.evaluate", question);
        for (int tries = 0; error(said).equals(LEAVING) && tries < TRIES; tries++) {
            pause();
            said = ask("Runtime.evaluate", question);
        }
        assertThat(error(said)).as(expression).isEmpty();
        return said.path("result").path("result").path("value");
    }

    private JsonNode say(String method, Map<String, ?> parameters) {
        JsonNode said = ask(method, parameters);
        assertThat(error(said)).as(method).isEmpty();
        return said.path("result");
    }

    private static String error(JsonNode said) {
        return said.path("error").path("message").asText();
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        int id = count.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", JSON.valueToTree(parameters));
        try {
            socket.sendText(command.toString(), true).get(1, TimeUnit.MINUTES);
            return answer.get(1, TimeUnit.MINUTES);
        } catch (Exception broken) {
            throw new AssertionError("chromium did not answer to " + method, broken);
        }
    }

    private interface Look {
        JsonNode look();
    }

    private JsonNode until(String what, Look look, Predicate<JsonNode> enough) {
        JsonNode seen = look.look();
        for (int tries = 0; !enough.test(seen) && tries < TRIES; tries++) {
            pause();
            seen = look.look();
        }
        assertThat(enough.test(seen))
                .as("%s; there is: %s", what, text().asText())
                .isTrue();
        return seen;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }

    private static int port(Path profile) throws IOException {
        Path file = profile.resolve("DevToolsActivePort");
        for (int tries = 0; tries < TRIES && (!Files.exists(file) || Files.size(file) == 0); tries++) {
            pause();
        }
        return Integer.parseInt(Files.readAllLines(file).get(0));
    }

    private static URI page(int port) throws Exception {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        for (int tries = 0; tries < TRIES; tries++) {
            JsonNode pages = JSON.readTree(HttpClient.newHttpClient()
                    .send(list, BodyHandlers.ofString())
                    .body());
            for (JsonNode page : pages) {
                if (page.path("type").asText().equals("page")) {
                    return URI.create(page.path("webSocketDebuggerUrl").asText());
                }
            }
            pause();
        }
        throw new AssertionError("chromium opened no page");
    }

    /** Hears answers; whatever else chromium says is let pass. */
    private final class Ear implements WebSocket.Listener {

        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            heard.append(text);
            if (last) {
                hear(heard.toString());
                heard.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void hear(String message) {
            try {
                JsonNode said = JSON.readTree(message);
                CompletableFuture<JsonNode> waiting =
                        asked.remove(said.path("id").asInt());
                if (waiting != null) {
                    waiting.complete(said);
                }
            } catch (IOException illegible) {
                throw new AssertionError(message, illegible);
            }
        }
    }
}
