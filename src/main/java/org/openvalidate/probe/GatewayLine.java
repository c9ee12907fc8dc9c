package org.openvalidate.probe;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * The way to a gateway, and what is wrong with it. Through java.net.http: it is up at once, follows no redirect, and
 * tells why a certificate was not believed.
 */
final class GatewayLine {

    private final URI gateway;
    private final Duration patience;
    private final boolean proxied;
    private final HttpClient http;

    GatewayLine(URI gateway, Optional<SSLContext> trust, Optional<Proxy> proxy, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
        this.proxied = proxy.isPresent();
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience);
        trust.ifPresent(builder::sslContext);
        proxy.map(each -> (InetSocketAddress) each.address())
                .map(ProxySelector::of)
                .ifPresent(builder::proxy);
        this.http = builder.build();
    }

    /**
     * What was heard.
     *
     * @param response as it came
     * @param date what the other side's clock showed, as the header has it, empty where there is none
     */
    record Heard(Response response, String date) {}

    /** @throws Broken when nothing came back that a gateway says */
    Heard ask(Request request) throws Broken {
        HttpRequest.Builder builder = HttpRequest.newBuilder(gateway.resolve(request.target()))
                .timeout(patience)
                .header("User-Agent", "OpenValidate-doctor")
                .method(
                        request.method(),
                        HttpRequest.BodyPublishers.ofByteArray(request.body().array()));
        request.headers().forEach(builder::header);
        try {
            HttpResponse<byte[]> answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            return heard(answer);
        } catch (IOException broken) {
            throw new Broken(proxied ? behindProxy(broken) : symptom(broken), place());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Broken(Symptom.NO_ANSWER, place());
        }
    }

    private Heard heard(HttpResponse<byte[]> answer) throws Broken {
        int status = answer.statusCode();
        String text = new String(answer.body(), java.nio.charset.StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (status >= 300 && status < 400) {
            throw new Broken(Symptom.REDIRECT, String.valueOf(status));
        }
        if (status == 401 || status == 403 || status == 407) {
            throw new Broken(Symptom.FORBIDDEN, String.valueOf(status));
        }
        boolean page = text.startsWith("<!doctype html") || text.startsWith("<html");
        if (page && (status == 200 || status == 503)) {
            throw new Broken(Symptom.HTML_PAGE, place());
        }
        if (status != 200) {
            throw new Broken(Symptom.HTTP_STATUS, String.valueOf(status));
        }
        if (text.isEmpty()) {
            throw new Broken(Symptom.TORN_ANSWER, place());
        }
        java.util.Map<String, String> headers = new java.util.TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Heard(
                new Response(
                        status, headers, Bytes.of(answer.body()), charset(headers.getOrDefault("content-type", ""))),
                headers.getOrDefault("date", ""));
    }

    private static java.nio.charset.Charset charset(String type) {
        return type.toUpperCase(Locale.ROOT).contains("GBK")
                ? java.nio.charset.Charset.forName("GBK")
                : java.nio.charset.StandardCharsets.UTF_8;
    }

    private String place() {
        return gateway.getPort() < 0 ? gateway.getHost() : gateway.getHost() + ":" + gateway.getPort();
    }

    /** Where a proxy stands in between, nobody but the proxy refuses a connection. */
    private static Symptom behindProxy(IOException broken) {
        Symptom plain = symptom(broken);
        boolean tunnel = Stream.<Throwable>iterate(broken, each -> each != null, Throwable::getCause)
                .anyMatch(each -> String.valueOf(each.getMessage()).contains("Tunnel failed"));
        if (tunnel) {
            return Symptom.PROXY_REFUSES;
        }
        return plain == Symptom.REFUSED_CONNECTION || plain == Symptom.HOST_UNKNOWN ? Symptom.PROXY_UNREACHABLE : plain;
    }

    /** The client wraps what happened, so that the first cause that says something counts. */
    private static Symptom symptom(IOException broken) {
        List<Throwable> causes = Stream.<Throwable>iterate(broken, each -> each != null, Throwable::getCause)
                .toList();
        return causes.stream()
                .map(GatewayLine::certificate)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> causes.stream()
                        .map(GatewayLine::way)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(Symptom.TORN_ANSWER));
    }

    private static Optional<Symptom> certificate(Throwable cause) {
        String words = String.valueOf(cause.getMessage());
        String kind = cause.getClass().getSimpleName();
        if (kind.equals("CertificateExpiredException") || kind.equals("CertificateNotYetValidException")) {
            return Optional.of(Symptom.TLS_EXPIRED);
        }
        if (words.startsWith("No subject alternative") || words.startsWith("No name matching")) {
            return Optional.of(Symptom.TLS_OTHER_NAME);
        }
        return words.contains("unable to find valid certification path")
                ? Optional.of(Symptom.TLS_UNTRUSTED)
                : Optional.empty();
    }

    private static Optional<Symptom> way(Throwable cause) {
        if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
            return Optional.of(Symptom.HOST_UNKNOWN);
        }
        if (cause instanceof HttpTimeoutException) {
            return Optional.of(Symptom.NO_ANSWER);
        }
        if (cause instanceof ConnectException) {
            boolean unresolved = cause.getCause() != null
                    && Stream.<Throwable>iterate(cause, each -> each != null, Throwable::getCause)
                            .anyMatch(UnresolvedAddressException.class::isInstance);
            return Optional.of(unresolved ? Symptom.HOST_UNKNOWN : Symptom.REFUSED_CONNECTION);
        }
        return cause instanceof SSLException ? Optional.of(Symptom.NOT_TLS) : Optional.empty();
    }

    /** Nothing came back that a gateway says. */
    static final class Broken extends Exception {
        private final Symptom symptom;

        Broken(Symptom symptom, String detail) {
            super(detail);
            this.symptom = symptom;
        }

        Complaint complaint(String where) {
            return Complaint.of(symptom, where, String.valueOf(getMessage()));
        }
    }
}
