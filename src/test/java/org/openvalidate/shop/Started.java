package org.openvalidate.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own that says where it is in one line of JSON and is called over HTTP. */
final class Started implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path errors;
    private final JsonNode ready;

    private Started(Process process, Path errors) throws IOException {
        this.process = process;
        this.errors = errors;
        String line = process.inputReader(UTF_8).readLine();
        assertThat(line)
                .as("the readiness line; errors: %s", Files.readString(errors, UTF_8))
                .isNotNull();
        this.ready = JSON.readTree(line);
    }

    /** @param environment what is added to that of the build, once everything of a till's is taken out of it */
    static Started program(Path errors, Map<String, String> environment, String classPath, String... command)
            throws IOException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TILL_"));
        builder.environment().putAll(environment);
        return new Started(builder.start(), errors);
    }

    /** What the readiness line says. */
    JsonNode ready() {
        return ready;
    }

    /** Calls it and reads the JSON of the answer; {@code body} null for a GET. */
    Called call(String url, String token, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
        if (body != null) {
            request.POST(BodyPublishers.ofString(body));
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return new Called(answer.statusCode(), answer.body());
    }

    /** Posts a form as a gateway does and returns the bytes of the answer as text. */
    String post(String url, String contentType, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** What it wrote to standard error. */
    String errors() throws IOException {
        return Files.readString(errors, UTF_8);
    }

    /** Takes it away as a power cut does. */
    void kill() {
        process.destroyForcibly();
        close();
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** An answer. */
    record Called(int status, String text) {

        JsonNode json() throws IOException {
            return JSON.readTree(text);
        }
    }
}
