package org.openvalidate.gateway.http;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Hands a request through WireMock without letting it decode it: of its own it decodes query and form of every request,
 * and answers one that it cannot decode with a stack trace, unrecorded. Reading requests is the dialect's.
 */
final class Sealed extends HttpServletRequestWrapper {

    /** What makes WireMock decode a body. */
    private static final List<String> HIDDEN = List.of("content-type", "content-encoding");

    private final byte[] body;
    private final String sealed;

    Sealed(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.sealed = sealed(request);
    }

    @Override
    public String getQueryString() {
        return sealed;
    }

    @Override
    public String getContentType() {
        return "";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return hidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return hidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !hidden(name))
                .toList());
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Whole(new ByteArrayInputStream(body));
    }

    /** The request as it came. */
    static Request opened(com.github.tomakehurst.wiremock.http.Request wire) {
        String[] parts = wire.getUrl().substring(wire.getUrl().indexOf('?') + 1).split("~", -1);
        Map<String, String> headers = new HashMap<>();
        wire.getHeaders()
                .all()
                .forEach(header ->
                        headers.put(header.key().toLowerCase(Locale.ROOT), String.join(", ", header.values())));
        for (int i = 0; i < HIDDEN.size(); i++) {
            String value = decoded(parts[i + 1]);
            if (!value.isEmpty()) {
                headers.put(HIDDEN.get(i), value);
            }
        }
        return new Request(wire.getMethod().value(), decoded(parts[0]), headers, Bytes.of(wire.getBody()));
    }

    private static boolean hidden(String name) {
        return HIDDEN.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String sealed(HttpServletRequest request) {
        String query = request.getQueryString();
        String target = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return Stream.concat(Stream.of(target), HIDDEN.stream().map(request::getHeader))
                .map(Sealed::encoded)
                .collect(Collectors.joining("~"));
    }

    private static String encoded(@Nullable String text) {
        byte[] bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }

    /** A body that is here already. */
    private static final class Whole extends ServletInputStream {

        private final ByteArrayInputStream content;

        Whole(ByteArrayInputStream content) {
            this.content = content;
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return content.read(bytes, offset, length);
        }

        @Override
        public boolean isFinished() {
            return content.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is read at once");
        }
    }
}
