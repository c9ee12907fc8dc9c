package org.openvalidate.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code serve} in a process of its own, in the place of the vendor's sandbox: over HTTPS, with an authority of its own. */
public final class StandIn implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final JsonNode ready;

    private StandIn(Process process, JsonNode ready) {
        this.process = process;
        this.ready = ready;
    }

    /** @param folder where its errors go */
    public static StandIn start(Path folder, String... options) {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        line.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        line.addAll(List.of("org.openvalidate.cli.Main", "serve", "--port", "0", "--https-port", "0"));
        line.addAll(List.of("--control-port", "0", "--sftp-port", "0", "--json"));
        line.addAll(List.of(options));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectError(folder.resolve("stand-in.err").toFile())
                    .start();
            String first = process.inputReader(UTF_8).readLine();
            assertThat(first).as("the readiness line, errors in %s", folder).isNotNull();
            return new StandIn(process, JSON.readTree(first));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the readiness line says. */
    public String says(String name) {
        return ready.path(name).asText();
    }

    /** The same of what stands inside another. */
    public String ready(String name, String inside) {
        return ready.path(name).path(inside).asText();
    }

    /** Tells the control API something. */
    public JsonNode tell(String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(says("control") + "/control/v1" + path))
                    .header("Authorization", "Bearer " + says("controlToken"))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
