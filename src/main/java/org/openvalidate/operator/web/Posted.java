package org.openvalidate.operator.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.form.FormData;
import io.undertow.server.handlers.form.FormDataParser;
import io.undertow.server.handlers.form.FormParserFactory;
import io.undertow.util.HeaderValues;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a browser sent out of the server's own types. */
final class Posted {

    /** In bytes, of a whole form. */
    static final long LARGEST = 64L << 10;

    /** In bytes, at which the server itself hangs up. */
    static final long ENDLESS = 16L << 20;

    /** Fields of a form. */
    static final int MOST = 500;

    private static final FormParserFactory FORMS =
            FormParserFactory.builder().withDefaultCharset("UTF-8").build();

    private Posted() {}

    /** A form that nobody reads to its end. */
    static final class TooLarge extends RuntimeException {}

    /** @throws TooLarge when the form is longer than any of ours */
    static Ask read(HttpServerExchange exchange) throws IOException {
        return ask(exchange, exchange.getRequestMethod().toString().equals("POST") ? form(exchange) : Map.of());
    }

    static Ask withoutForm(HttpServerExchange exchange) {
        return ask(exchange, Map.of());
    }

    private static Ask ask(HttpServerExchange exchange, Map<String, String> form) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HeaderValues each : exchange.getRequestHeaders()) {
            headers.put(each.getHeaderName().toString().toLowerCase(Locale.ROOT), each.getFirst());
        }
        Map<String, String> query = new LinkedHashMap<>();
        exchange.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        String cookie = Optional.ofNullable(exchange.getRequestCookie(Routes.COOKIE))
                .map(Cookie::getValue)
                .orElse("");
        return new Ask(exchange.getRequestMethod().toString(), exchange.getRequestPath(), query, headers, cookie, form);
    }

    private static Map<String, String> form(HttpServerExchange exchange) throws IOException {
        if (exchange.getRequestContentLength() > LARGEST) {
            throw new TooLarge();
        }
        exchange.setMaxEntitySize(LARGEST);
        FormDataParser parser = FORMS.createParser(exchange);
        if (parser == null) {
            return Map.of();
        }
        try (parser) {
            FormData read = parser.parseBlocking();
            Map<String, String> form = new LinkedHashMap<>();
            for (String name : read) {
                FormData.FormValue value = read.getFirst(name);
                if (!value.isFileItem()) {
                    form.put(name, value.getValue());
                }
            }
            return form;
        } catch (RequestTooBigException endless) {
            throw new TooLarge();
        }
    }
}
