package org.openvalidate.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/**
 * Takes a request in whole and has it answered. An answer in one piece leaves from here: WireMock's way to a stub costs as
 * much again. Whatever is torn, drips or is broken off is WireMock's to send. A request that never becomes whole, or is far
 * too large, gets no further.
 */
final class Reception implements Filter {

    /** In bytes. No limit is published; a form that a gateway serves has a few kilobytes. */
    static final int LARGEST_BODY = 2 << 20;

    private final Function<Request, Leaving> gateway;
    private final Departures departures;

    /** Whoever is being answered, and one for the house itself. */
    private final Phaser guests = new Phaser(1);

    /** @param gateway answers requests; never throws */
    Reception(Function<Request, Leaving> gateway, Departures departures) {
        this.gateway = gateway;
        this.departures = departures;
    }

    @Override
    public void doFilter(ServletRequest arriving, ServletResponse leaving, FilterChain chain)
            throws IOException, ServletException {
        guests.register();
        try {
            serve(arriving, leaving, chain);
        } finally {
            guests.arriveAndDeregister();
        }
    }

    /** Returns when everybody who has come by now has been answered, or after this time. */
    void await(Duration patience) {
        try {
            guests.awaitAdvanceInterruptibly(guests.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException held) {
            // who is held for so long is not waited for
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(ServletRequest arriving, ServletResponse leaving, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) arriving;
        HttpServletResponse response = (HttpServletResponse) leaving;
        byte[] body;
        try {
            InputStream content = request.getInputStream();
            body = content.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                // whoever is still sending would not see an answer
                content.transferTo(OutputStream.nullOutputStream());
                response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
        } catch (IOException broken) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Leaving answer = gateway.apply(read(request, body));
        if (answer instanceof Leaving.Whole whole) {
            write(whole.response(), response);
        } else {
            chain.doFilter(new Departures.Ticketed(request, departures.ticket(answer)), response);
        }
    }

    private static Request read(HttpServletRequest request, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", Collections.list(request.getHeaders(name))));
        }
        String query = request.getQueryString();
        String target = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return new Request(request.getMethod(), target, headers, Bytes.of(body));
    }

    private static void write(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        byte[] body = answer.body().array();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
