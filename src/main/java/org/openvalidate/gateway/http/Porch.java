package org.openvalidate.gateway.http;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpMethod;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.SslConnectionFactory;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;
import wiremock.org.eclipse.jetty.server.handler.HandlerCollection;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;
import wiremock.org.eclipse.jetty.servlet.ServletHandler;
import wiremock.org.eclipse.jetty.servlet.ServletMapping;

/**
 * WireMock's server without what it offers of its own: no administration, no files, no tunnels, and error pages that say
 * nothing, for its own would show a caller stack traces.
 */
final class Porch extends Jetty11HttpServer {

    private static final String ADMINISTRATION = "/__admin";

    private final Reception reception;

    Porch(
            Options options,
            AdminRequestHandler admin,
            StubRequestHandler stubs,
            Reception reception,
            Handshakes handshakes) {
        super(options, admin, stubs);
        this.reception = reception;
        // the server was made before the fields were there
        for (Connector connector : jettyServer.getConnectors()) {
            SslConnectionFactory secure = connector.getConnectionFactory(SslConnectionFactory.class);
            if (secure != null) {
                secure.addBean(handshakes);
            }
        }
    }

    @Override
    protected Handler createHandler(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        HandlerCollection all = (HandlerCollection) super.createHandler(options, admin, stubs);
        all.setHandlers(Arrays.stream(all.getHandlers())
                .filter(handler -> !(handler instanceof ServletContextHandler context)
                        || !context.getContextPath().equals(ADMINISTRATION))
                .toArray(Handler[]::new));
        HandlerWrapper tunnelless = new Tunnelless();
        tunnelless.setHandler(all);
        return tunnelless;
    }

    @Override
    protected void applyAdditionalServerConfiguration(Server server, Options options) {
        super.applyAdditionalServerConfiguration(server, options);
        server.setErrorHandler(new Silence());
    }

    @Override
    protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
        // asked for while the server is being made, before the field is there
        Filter later = (request, response, chain) -> reception.doFilter(request, response, chain);
        context.addFilter(new FilterHolder(later), "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    @Override
    protected void decorateMockServiceContextAfterConfig(ServletContextHandler context) {
        ServletHandler servlets = context.getServletHandler();
        servlets.setServletMappings(Arrays.stream(servlets.getServletMappings())
                .filter(mapping -> !Arrays.asList(mapping.getPathSpecs()).contains(FILES_URL_MATCH))
                .toArray(ServletMapping[]::new));
        context.setErrorHandler(new Silence());
    }

    /** Whoever asks for a tunnel would be told 200 and wait for ever. */
    private static final class Tunnelless extends HandlerWrapper {
        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            if (HttpMethod.CONNECT.is(request.getMethod())) {
                response.setHeader("allow", Face.ALLOWED);
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                base.setHandled(true);
            } else {
                super.handle(target, base, request, response);
            }
        }
    }

    /** A status and nothing else. */
    private static final class Silence extends ErrorHandler {
        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response) {
            base.setHandled(true);
        }

        @Override
        public @Nullable ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
            return null;
        }
    }
}
