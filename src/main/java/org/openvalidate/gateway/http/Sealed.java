package org.openvalidate.gateway.http;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
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
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * Hands requests through WireMock without letting it decode them: of its own it decodes query and form of every request,
 * and answers one that it cannot decode with a stack trace, unrecorded. Reading requests is the dialect's.
 */
final class Sealed {

    /** What makes WireMock decode a body. */
    private static final List<String> HIDDEN = List.of("content-type", "content-encoding");

    private Sealed() {}

    /** A server that seals every request on its way in. */
    static HttpServer server(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new Jetty11HttpServer(options, admin, stubs) {
            @Override
            protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
                context.addFilter(new FilterHolder(new Seal()), "/*", EnumSet.of(DispatcherType.REQUEST));
            }
        };
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

    private static String encoded(@Nullable String text) {
        byte[] bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }

    private static final class Seal implements Filter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(new SealedRequest((HttpServletRequest) request), response);
        }
    }

    private static final class SealedRequest extends HttpServletRequestWrapper {

        SealedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            String query = super.getQueryString();
            String target = query == null ? getRequestURI() : getRequestURI() + "?" + query;
            return Stream.concat(Stream.of(target), HIDDEN.stream().map(super::getHeader))
                    .map(Sealed::encoded)
                    .collect(Collectors.joining("~"));
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

        private static boolean hidden(String name) {
            return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
        }
    }
}
