package org.openvalidate.gateway.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.gateway.Addressee;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Notice;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** Takes notices to merchants: one attempt each, no redirect followed, recorded whatever came of it. */
final class Courier {

    /** How long a merchant may take to answer; not published. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int LONGEST_REMEMBERED = 200;

    private final Dialect dialect;
    private final HttpClient http;

    /** @param http must neither follow redirects nor repeat requests by itself */
    Courier(Dialect dialect, HttpClient http) {
        this.dialect = dialect;
        this.http = http;
    }

    /** Sends a notice and tells the account what came of it. */
    void deliver(OpenAccount account, Notice notice) {
        Timeline timeline = account.timeline();
        Instant begun = timeline.now();
        Optional<URI> address = address(notice.addressee().url());
        if (address.isEmpty()) {
            account.happens(new Event.NoticeAnswered(notice.id(), 0, "notify_url is no http or https address"));
            return;
        }
        Request request = written(account, notice, address.get(), begun);
        Event.NoticeAnswered answered;
        Response response = null;
        End end = End.ANSWERED;
        try {
            response = timeline.call(
                    "notice " + notice.id(),
                    PATIENCE,
                    () -> answer(http.send(sent(address.get(), request), HttpResponse.BodyHandlers.ofByteArray())));
            answered = new Event.NoticeAnswered(notice.id(), response.status(), shortened(response.text()));
        } catch (Unanswered nothing) {
            end = End.NO_ANSWER;
            answered = new Event.NoticeAnswered(notice.id(), 0, why(nothing));
        }
        account.recorder()
                .record(new Exchange(
                        0,
                        "gateway",
                        "merchant",
                        notice.type(),
                        request,
                        response,
                        end,
                        begun,
                        timeline.now(),
                        Map.of(
                                "notice",
                                notice.id(),
                                "noticeKind",
                                notice.kind().name())));
        account.happens(answered);
    }

    private Request written(OpenAccount account, Notice notice, URI address, Instant instant) {
        Addressee to = notice.addressee();
        String query = address.getRawQuery();
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        Draft draft = new Draft(
                notice.type(),
                account.partner(),
                notice.said(instant),
                to.signType(),
                to.charset(),
                query == null ? path : path + "?" + query);
        Key key = account.keys().toSign(to.signType()).orElseThrow();
        Request honest = dialect.notice(draft, key);
        return switch (notice.kind()) {
            case FORGED -> Tampering.forged(honest);
            case BLANK_FOR_PLUS -> Tampering.blankForPlus(honest);
            default -> honest;
        };
    }

    private static HttpRequest sent(URI address, Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.body().array()));
        request.headers().forEach(builder::header);
        return builder.build();
    }

    private static Response answer(HttpResponse<byte[]> answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        // the server's own clock: it says nothing of when the account's was what
        headers.remove("date");
        return new Response(answer.statusCode(), headers, Bytes.of(answer.body()), StandardCharsets.UTF_8);
    }

    private static Optional<URI> address(String url) {
        try {
            URI uri = URI.create(url);
            boolean web = uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
            return web ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String why(Unanswered nothing) {
        Throwable cause = nothing.getCause();
        String reason = cause == null || cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return nothing.timedOut() ? "no answer in time" : shortened("the connection broke" + reason);
    }

    /** As much as tells a person what came; an acknowledgement is far shorter. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_REMEMBERED ? text : text.substring(0, LONGEST_REMEMBERED);
    }
}
