package org.openvalidate.gateway.http;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.End;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Answers that only WireMock can send, each under a ticket. WireMock sees nothing of a request but its ticket: of its own it
 * decodes query and form of every request, and answers one that it cannot decode with a stack trace.
 */
final class Departures implements ResponseDefinitionTransformerV2 {

    private final Map<String, Leaving> waiting = new ConcurrentHashMap<>();
    private final AtomicLong tickets = new AtomicLong();

    /** The ticket under which an answer waits until WireMock asks for it. */
    String ticket(Leaving answer) {
        String ticket = String.valueOf(tickets.incrementAndGet());
        waiting.put(ticket, answer);
        return ticket;
    }

    @Override
    public String getName() {
        return "departures";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        String url = event.getRequest().getUrl();
        Leaving answer = waiting.remove(url.substring(url.indexOf('?') + 1));
        return Wiring.of(answer == null ? new Leaving.Broken(End.RESET) : answer);
    }

    /** A request of which nothing is left but its ticket. */
    static final class Ticketed extends HttpServletRequestWrapper {

        /** What makes WireMock decode a body. */
        private static final List<String> HIDDEN = List.of("content-type", "content-encoding");

        private final String ticket;

        Ticketed(HttpServletRequest request, String ticket) {
            super(request);
            this.ticket = ticket;
        }

        @Override
        public String getQueryString() {
            return ticket;
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
            return new Nothing();
        }

        private static boolean hidden(String name) {
            return HIDDEN.stream().anyMatch(name::equalsIgnoreCase);
        }
    }

    private static final class Nothing extends ServletInputStream {

        @Override
        public int read() {
            return -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("there is nothing to read");
        }
    }
}
