package org.openvalidate.gateway.relay;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * The one gateway that the relay calls. One attempt a call and no redirect followed; only where the connection never came
 * about, so that nothing can have taken effect, a backup is called instead.
 */
public final class Upstream {

    private static final Duration REACHABLE = Duration.ofSeconds(5);

    private static final String UNREACHED = "it could not be reached";

    /** In bytes: far more than a day's file of a sandbox has. */
    private static final int LARGEST = 32 << 20;

    private final URI gateway;
    private final Optional<URI> backup;
    private final Duration patience;
    private final Timeline timeline;
    private final HttpClient http;

    /** Without a proxy of its own. */
    Upstream(URI gateway, Optional<URI> backup, Optional<SSLContext> trust, Duration patience, Timeline timeline) {
        this(gateway, backup, trust, Optional.empty(), patience, timeline);
    }

    /**
     * @param gateway its address, with the path of services
     * @param backup called where the first cannot be reached
     * @param trust whom to believe over https, empty for those whom this Java platform believes
     * @param proxy on the way there, empty for the one that this Java platform was given, if any
     * @param patience for one call, from before it is sent until its answer is whole
     */
    public Upstream(
            URI gateway,
            Optional<URI> backup,
            Optional<SSLContext> trust,
            Optional<ProxySelector> proxy,
            Duration patience,
            Timeline timeline) {
        this.gateway = gateway;
        this.backup = backup;
        this.patience = patience;
        this.timeline = timeline;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(REACHABLE);
        trust.ifPresent(builder::sslContext);
        proxy.ifPresent(builder::proxy);
        this.http = builder.build();
    }

    /** The path of services. */
    String path() {
        return gateway.getPath().isEmpty() ? "/" : gateway.getPath();
    }

    /** A browser that leaves the relay finds a page of the upstream under this address. */
    URI resolve(String place) {
        return gateway.resolve(place);
    }

    /** Passes a request on as it came. */
    Heard call(Request request) {
        Heard first = call(gateway, request);
        boolean unreached = first.response() == null
                && first.end() == End.RESET
                && first.trouble().startsWith(UNREACHED);
        return unreached ? backup.map(second -> call(second, request)).orElse(first) : first;
    }

    private Heard call(URI there, Request request) {
        try {
            return Heard.answer(there, timeline.call("the upstream", patience, () -> send(there, request)));
        } catch (Unanswered nothing) {
            return nothing.timedOut()
                    ? Heard.nothing(there, End.NO_ANSWER, "no answer within " + patience.toSeconds() + " s")
                    : Heard.nothing(there, End.RESET, why(nothing));
        }
    }

    private Response send(URI there, Request request) throws IOException, InterruptedException {
        URI target = URI.create(there.getScheme() + "://" + there.getRawAuthority() + request.target());
        HttpRequest.Builder builder = HttpRequest.newBuilder(target)
                .method(
                        request.method(),
                        BodyPublishers.ofByteArray(request.body().array()));
        PassedHeaders.of(request.headers()).forEach(builder::setHeader);
        HttpResponse<byte[]> answer = http.send(builder.build(), WholeBody.upTo(LARGEST));
        return AnswerCharset.response(answer.statusCode(), PassedHeaders.of(answer.headers()), Bytes.of(answer.body()));
    }

    /** The client wraps what happened. */
    private static String why(Unanswered nothing) {
        Throwable cause = nothing.getCause();
        return nothing.unreached()
                .map(Upstream::unreached)
                .orElseGet(() -> "the connection broke" + (cause == null ? "" : ": " + cause.getMessage()));
    }

    private static String unreached(IOException why) {
        if (why instanceof HttpConnectTimeoutException) {
            return UNREACHED + " within " + REACHABLE.toSeconds() + " s";
        }
        return why instanceof SSLHandshakeException ? UNREACHED + " over TLS: " + why.getMessage() : UNREACHED;
    }
}
