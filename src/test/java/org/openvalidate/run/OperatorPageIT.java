package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.config.Settings;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;

/** A run whose till is worked by hand, with nobody there, with somebody who stops, and with what nobody may send. */
@Tag("full")
class OperatorPageIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path reports;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private String cookie = "";

    @Test
    void unattended_no_case_is_run_and_nothing_is_waited_for() {
        play(Map.of("unattended", "true"));

        assertThat(verdicts()).containsEntry("SPOT-001", "NOT_RUN").containsEntry("SPOT-002", "NOT_RUN");
        assertThat(record().cases().get(0).reason()).contains("acceptance.unattended");
        assertThat(console.toString(StandardCharsets.UTF_8)).doesNotContain("operator page in a browser");
    }

    @Test
    void where_nobody_opens_the_page_no_case_is_run_and_the_run_ends() {
        play(Map.of("wait", "PT0S"));

        assertThat(verdicts()).containsEntry("SPOT-001", "NOT_RUN").containsEntry("SPOT-002", "NOT_RUN");
        assertThat(record().cases().get(1).reason()).contains("Nobody was at the operator page");
        assertThat(record().finished()).isNotNull();
    }

    @Test
    void who_skips_one_case_and_stops_at_the_next_goes_on_there_another_day() throws Exception {
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> play(Map.of("wait", "PT60S")));
        URI page = address();
        get(page);
        post(page, "who", form(get(page).body(), "", Map.of("name", "Han Meimei")));

        post(page, "act", form(shows(page, "SPOT-001"), "skip", Map.of("reason", "The scanner is broken")));
        post(page, "act", form(shows(page, "SPOT-002"), "stop", Map.of()));
        run.get(60, TimeUnit.SECONDS);

        assertThat(verdicts()).containsEntry("SPOT-001", "SKIPPED").containsEntry("SPOT-002", "NOT_RUN");
        assertThat(record().cases().get(0).reason()).isEqualTo("Skipped by Han Meimei: The scanner is broken.");
        assertThat(record().finished()).as("it can be gone on with").isNull();

        play(Map.of("wait", "PT0S", "resume", "true"));

        assertThat(verdicts()).containsEntry("SPOT-001", "SKIPPED").containsEntry("SPOT-002", "NOT_RUN");
        assertThat(record().cases().get(1).reason()).contains("Nobody was at the operator page");
        assertThat(record().finished()).isNotNull();
    }

    @Test
    void what_is_too_large_or_comes_from_nowhere_is_refused_and_the_run_goes_on() throws Exception {
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> play(Map.of("wait", "PT60S")));
        URI page = address();

        assertThat(send(HttpRequest.newBuilder(page.resolve("/events"))).statusCode())
                .isEqualTo(403);
        assertThat(post(page, "act", "act=begin").statusCode()).isEqualTo(403);
        get(page);
        assertThat(post(page, "who", "name=" + "x".repeat(70_000)).statusCode()).isEqualTo(413);
        assertThat(post(page, "who", form(get(page).body(), "", Map.of("name", "Lei")))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> shown = get(page);
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'");
        assertThat(send(HttpRequest.newBuilder(page.resolve("/operator.js"))).body())
                .contains("EventSource");

        post(page, "act", form(shows(page, "SPOT-001"), "stop", Map.of()));
        run.get(60, TimeUnit.SECONDS);
        assertThat(verdicts()).containsEntry("SPOT-001", "NOT_RUN");
    }

    private void play(Map<String, String> more) {
        Map<String, String> options = new HashMap<>(Map.of(
                "merchant", "external",
                "cases", "SPOT-001,SPOT-002",
                "reports", reports.toString()));
        options.putAll(more);
        Map<String, String> environment = Map.of(
                "ALIPAY_PARTNER", "2088101122136241",
                "ALIPAY_SIGN_TYPE", "MD5",
                "GATEWAY_PORT", "0",
                "GATEWAY_HTTPS_PORT", "0",
                "SFTP_PORT", "0",
                "CONTROL_PORT", "0",
                "OPERATOR_PORT", "0");
        Settings settings = Settings.resolve(options, new Properties(), environment);
        Engine.play(Launch.of(
                settings, Play.CATALOGUE, Path.of("features"), new PrintStream(console, true, StandardCharsets.UTF_8)));
    }

    private RunRecord record() {
        return RunLog.read(reports, Play.CATALOGUE);
    }

    private Map<String, String> verdicts() {
        return record().cases().stream()
                .collect(Collectors.toMap(
                        each -> each.testCase().id(), each -> each.verdict().name()));
    }

    private URI address() throws InterruptedException {
        Pattern shown = Pattern.compile("browser: (http://\\S+)");
        for (int tries = 0; tries < 1200; tries++) {
            Matcher address = shown.matcher(console.toString(StandardCharsets.UTF_8));
            if (address.find()) {
                return URI.create(address.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("no address was printed: " + console);
    }

    /** The page as soon as it offers this case. */
    private String shows(URI page, String id) throws Exception {
        for (int tries = 0; tries < 1200; tries++) {
            String text = get(page).body();
            if (text.contains("name=\"case\" value=\"" + id + "\"")) {
                return text;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError(id + " never came");
    }

    private HttpResponse<String> get(URI page) throws Exception {
        return send(HttpRequest.newBuilder(page));
    }

    private HttpResponse<String> post(URI page, String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(page.resolve("/" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request.header("Cookie", cookie).build(), BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
        return answer;
    }

    /** The hidden fields of the form that does this, and these. */
    private static String form(String page, String act, Map<String, String> more) {
        Map<String, String> form = new HashMap<>();
        for (String each : page.split("<form ")) {
            if (act.isEmpty() || each.contains("name=\"act\" value=\"" + act + "\"")) {
                Matcher fields =
                        Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\"").matcher(each);
                while (fields.find()) {
                    form.put(fields.group(1), fields.group(2));
                }
            }
        }
        form.putAll(more);
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
