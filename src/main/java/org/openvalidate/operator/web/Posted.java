package org.openvalidate.operator.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.form.FormData;
import io.undertow.server.handlers.form.FormDataParser;
import io.undertow.server.handlers.form.FormEncodedDataDefinition;
import io.undertow.server.handlers.form.FormParserFactory;
import io.undertow.server.handlers.form.MultiPartParserDefinition;
import io.undertow.util.HeaderValues;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.evidence.proof.Proof;
import org.openvalidate.wire.Bytes;

/** Reads what a browser sent out of the server's own types. A file never touches the disk before it was looked at. */
final class Posted {

    /** In bytes, of a whole form without a file. */
    static final long LARGEST = 64L << 10;

    /** In bytes, of a form with a file: one that is a little too large is told so in a sentence. */
    static final long LARGEST_FILE = Proof.MOST_BYTES + (2L << 20);

    /** In bytes, at which the server itself hangs up: a phone's film is still told in a sentence that it is too large. */
    static final long ENDLESS = 256L << 20;

    /** Fields of a form. */
    static final int MOST = 500;

    private static final FormParserFactory FORMS = forms();

    private Posted() {}

    /** A form that nobody reads to its end. */
    static final class TooLarge extends RuntimeException {}

    /**
     * Reads everything.
     *
     * @param attaches whether a file may come with it
     * @throws TooLarge when the form is longer than any of ours
     */
    static Ask read(HttpServerExchange exchange, boolean attaches) throws IOException {
        Ask bare = withoutForm(exchange);
        return bare.isPost() ? form(exchange, bare, attaches ? LARGEST_FILE : LARGEST) : bare;
    }

    /** Everything but what is posted. */
    static Ask withoutForm(HttpServerExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HeaderValues each : exchange.getRequestHeaders()) {
            headers.put(each.getHeaderName().toString().toLowerCase(Locale.ROOT), each.getFirst());
        }
        Map<String, String> query = new LinkedHashMap<>();
        exchange.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        String cookie = Optional.ofNullable(exchange.getRequestCookie(Routes.COOKIE))
                .map(Cookie::getValue)
                .orElse("");
        return new Ask(
                exchange.getRequestMethod().toString(), exchange.getRequestPath(), query, headers, cookie, Map.of());
    }

    private static FormParserFactory forms() {
        MultiPartParserDefinition files = new MultiPartParserDefinition();
        files.setFileSizeThreshold(LARGEST_FILE);
        files.setMaxIndividualFileSize(LARGEST_FILE);
        files.setDefaultEncoding("UTF-8");
        return FormParserFactory.builder(false)
                .addParsers(new FormEncodedDataDefinition().setDefaultEncoding("UTF-8"), files)
                .build();
    }

    private static Ask form(HttpServerExchange exchange, Ask bare, long largest) throws IOException {
        long announced = exchange.getRequestContentLength();
        if (announced > largest) {
            letPass(exchange, announced);
            throw new TooLarge();
        }
        exchange.setMaxEntitySize(largest);
        FormDataParser parser = FORMS.createParser(exchange);
        if (parser == null) {
            return bare;
        }
        try (parser) {
            FormData read = parser.parseBlocking();
            Map<String, String> form = new LinkedHashMap<>();
            Bytes file = Bytes.NONE;
            for (String name : read) {
                FormData.FormValue value = read.getFirst(name);
                if (value.isFileItem()) {
                    file = bytes(value.getFileItem());
                } else {
                    form.put(name, value.getValue());
                }
            }
            return new Ask(bare.method(), bare.path(), bare.query(), bare.headers(), bare.cookie(), form, file);
        } catch (RequestTooBigException endless) {
            throw new TooLarge();
        }
    }

    /** Reads what nobody keeps: a browser that is cut off while it sends shows no sentence of ours. */
    private static void letPass(HttpServerExchange exchange, long announced) throws IOException {
        if (announced <= ENDLESS) {
            exchange.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Bytes bytes(FormData.FileItem item) throws IOException {
        try (InputStream content = item.getInputStream()) {
            return Bytes.of(content.readAllBytes());
        }
    }
}
