package org.openvalidate.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/** Takes a request in whole and seals it. One that never becomes whole, or is far too large, gets no further. */
final class Seal implements Filter {

    /** In bytes. No limit is published; a form that a gateway serves has a few kilobytes. */
    static final int LARGEST_BODY = 2 << 20;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        byte[] body;
        try {
            InputStream arriving = request.getInputStream();
            body = arriving.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                // whoever is still sending would not see an answer
                arriving.transferTo(OutputStream.nullOutputStream());
                refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
        } catch (IOException broken) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(new Sealed((HttpServletRequest) request, body), response);
    }

    private static void refuse(ServletResponse response, int status) {
        ((HttpServletResponse) response).setStatus(status);
    }
}
