package org.openvalidate.gateway.http.cashier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A browser of the plainest kind: it gets and posts, and follows nothing by itself. */
final class Surfer {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What it was answered. */
    record Seen(URI at, int status, String text, HttpResponse<String> whole) {

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        /** What a person would read. */
        String words() {
            return text.replaceAll("(?s)<style>.*</style>|<[^>]*>", "")
                    .replaceAll("\\s+", " ")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
        }

        /** Where it is sent. */
        URI onward() {
            return at.resolve(header("location"));
        }
    }

    Seen get(URI address, String... headers) {
        return send(address, HttpRequest.newBuilder(address).GET(), headers);
    }

    Seen post(URI address, Map<String, String> form, String... headers) {
        return post(address, OnlineShop.form(form, UTF_8), headers);
    }

    Seen post(URI address, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(address, request, headers);
    }

    /** Posts, and gets the page to which that leads. */
    Seen press(URI page, String... namesAndValues) {
        Map<String, String> form = new java.util.TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return get(post(page, form).onward());
    }

    private Seen send(URI address, HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
            return new Seen(address, answer.statusCode(), answer.body(), answer);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
