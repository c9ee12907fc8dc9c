package org.openvalidate.operator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.config.Surroundings;
import org.openvalidate.evidence.proof.Proof;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.Fixtures;
import org.openvalidate.testkit.HandTime;

/** What browsers, other sites and strangers send to the page's own port: what is refused, and that the case goes on. */
class OverTheWireIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BOUNDARY = "between-the-parts";
    private static final String URLENCODED = "application/x-www-form-urlencoded";

    private final HandTime time = new HandTime(Instant.parse("2026-03-02T02:00:00Z"));
    private final Desk desk = new Desk(Duration.ofMinutes(10), time::now);
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private OperatorPage page;
    private String cookie = "";

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void a_file_that_is_larger_than_any_is_refused_and_the_case_goes_on() throws Exception {
        CasePlay play = asked("SPOT-001");
        byte[] film = new byte[2 * Proof.MOST_BYTES];

        HttpResponse<String> answer = attach(BodyPublishers.ofByteArray(part("film.mp4", film)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("A file may have 20 MB.");
        assertThat(play.sight().exhibits()).isEmpty();
        assertThat(judges(play)).isTrue();
    }

    @Test
    void a_file_whose_length_nobody_announced_is_not_read_to_its_end() throws Exception {
        CasePlay play = asked("SPOT-001");
        byte[] film = part("film.mp4", new byte[2 * Proof.MOST_BYTES]);

        try {
            assertThat(attach(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(film)))
                            .statusCode())
                    .isEqualTo(413);
        } catch (IOException hungUp) {
            // whoever sends without end is cut off, and may not hear why
        }

        assertThat(play.sight().exhibits()).isEmpty();
        assertThat(judges(play)).isTrue();
    }

    @Test
    void a_file_that_is_a_little_too_large_is_told_so_on_the_page_of_its_case() throws Exception {
        CasePlay play = asked("SPOT-001");

        HttpResponse<String> answer =
                attach(BodyPublishers.ofByteArray(part("photo.png", new byte[Proof.MOST_BYTES + 1])));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(shown()).contains("larger than 20 MB", "What do till and books show?");
        assertThat(play.sight().exhibits()).isEmpty();
    }

    @Test
    void what_only_calls_itself_a_picture_is_none() throws Exception {
        CasePlay play = asked("SPOT-001");

        HttpResponse<String> answer = attach(BodyPublishers.ofByteArray(
                part("photo.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(shown()).contains("no PNG or JPEG picture").doesNotContain("onload");
        assertThat(play.sight().exhibits()).isEmpty();
        assertThat(judges(play)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Origin, http://elsewhere.example", "Origin, null", "Sec-Fetch-Site, cross-site"})
    void a_form_of_another_site_does_nothing_even_with_the_pass_of_the_session(String header, String value)
            throws Exception {
        CasePlay play = asked("SPOT-001");
        Map<String, String> form = Tablet.form(shown(), "answer");

        HttpResponse<String> answer = send(at("/act")
                .header("Content-Type", URLENCODED)
                .header(header, value)
                .POST(BodyPublishers.ofString(encoded(form))));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("did not come from this page");
        assertThat(judges(play)).as("the case still waits for its tester").isTrue();
    }

    @Test
    void after_ten_wrong_numbers_nobody_new_is_let_in_and_who_is_in_goes_on() throws Exception {
        open(Map.of("OPERATOR_BIND", "0.0.0.0"));
        String first = number();
        assertThat(enters(first).statusCode()).isEqualTo(303);
        assertThat(shown()).contains("Who are you?");
        String mine = cookie;
        cookie = "";
        assertThat(enters(first).statusCode())
                .as("a number lets one browser in")
                .isEqualTo(403);

        for (int tries = 0; tries < 9; tries++) {
            assertThat(enters("0000000" + tries).statusCode()).isEqualTo(403);
        }
        HttpResponse<String> right = enters(number());

        assertThat(right.statusCode()).isEqualTo(403);
        assertThat(right.headers().firstValue("Set-Cookie")).isEmpty();
        cookie = mine;
        assertThat(shown()).contains("Who are you?");
    }

    private void open(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of("OPERATOR_PORT", "0"));
        environment.putAll(more);
        page = OperatorPage.open(
                Surroundings.resolve(environment, ""),
                desk,
                Lang.EN,
                new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    /** Opens the page, says a name, and has a case played to the point where the tester is asked. */
    private CasePlay asked(String id) throws Exception {
        open(Map.of());
        Map<String, String> who = Tablet.form(shown(), "");
        who.put("name", "Lei");
        send(at("/who").header("Content-Type", URLENCODED).POST(BodyPublishers.ofString(encoded(who))));
        CompletableFuture<CasePlay> laid = new CompletableFuture<>();
        Tablet.beside(() -> desk.open(Fixtures.testCase(id)));
        Tablet.beside(() -> {
            long known = -1;
            while (desk.current().isEmpty()) {
                known = desk.after(known, Duration.ofSeconds(1));
            }
            laid.complete(desk.current().orElseThrow());
        });
        CasePlay play = laid.get(20, TimeUnit.SECONDS);
        play.begin();
        Tablet.beside(play.requests()::answers);
        long known = -1;
        for (int looks = 0; looks < 40 && !shown().contains("What do till"); looks++) {
            known = desk.after(known, Duration.ofSeconds(1));
        }
        return play;
    }

    /** Whether the tester's own answer is taken. */
    private boolean judges(CasePlay play) throws Exception {
        send(at("/act")
                .header("Content-Type", URLENCODED)
                .POST(BodyPublishers.ofString(encoded(Tablet.form(shown(), "answer")))));
        return play.sight().phase().name().equals("JUDGED");
    }

    private HttpResponse<String> attach(BodyPublisher body) throws Exception {
        return send(at("/act")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body));
    }

    /** The form of a file, with what the page put into it. */
    private byte[] part(String name, byte[] content) {
        Map<String, String> form;
        try {
            form = Tablet.form(shown(), "attach");
        } catch (Exception gone) {
            throw new AssertionError(gone);
        }
        form.put("caption", "the receipt");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.forEach((field, value) ->
                write(body, "Content-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        write(
                body,
                "Content-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n");
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String part) {
        body.writeBytes(("--" + BOUNDARY + "\r\n" + part).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> enters(String pin) throws Exception {
        return send(at("/pin").header("Content-Type", URLENCODED).POST(BodyPublishers.ofString("pin=" + pin)));
    }

    /** The last number that the terminal shows. */
    private String number() {
        Matcher shown =
                Pattern.compile("lets one browser in: (\\d{8})").matcher(console.toString(StandardCharsets.UTF_8));
        String last = "";
        while (shown.find()) {
            last = shown.group(1);
        }
        return last;
    }

    private String shown() throws Exception {
        return send(at("/")).body();
    }

    private HttpRequest.Builder at(String path) {
        URI there = page.uri().resolve(path);
        return HttpRequest.newBuilder(there);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = HTTP.send(request.header("Cookie", cookie).build(), BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
        return answer;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
