package org.openvalidate.merchant;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** One attempt per call, HTTP/1.1, nothing repeated behind the caller's back. */
final class DirectLine implements Line {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    private final HttpClient http;
    private final Timeline timeline;

    DirectLine(HttpClient http, Timeline timeline) {
        this.http = http;
        this.timeline = timeline;
    }

    @Override
    public Response send(String what, URI gateway, Request request, Duration patience) throws Unanswered {
        HttpRequest.Builder builder = HttpRequest.newBuilder(gateway.resolve(request.target()))
                .method(
                        request.method(),
                        HttpRequest.BodyPublishers.ofByteArray(request.body().array()))
                .header("user-agent", AGENT);
        request.headers().forEach(builder::header);
        HttpRequest sent = builder.build();
        return timeline.call(what, patience, () -> response(http.send(sent, HttpResponse.BodyHandlers.ofByteArray())));
    }

    private static Response response(HttpResponse<byte[]> answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Response(
                answer.statusCode(),
                headers,
                Bytes.of(answer.body()),
                charset(headers.getOrDefault("content-type", "")));
    }

    private static Charset charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        return named.find() && Charset.isSupported(named.group(1))
                ? Charset.forName(named.group(1))
                : StandardCharsets.UTF_8;
    }
}
