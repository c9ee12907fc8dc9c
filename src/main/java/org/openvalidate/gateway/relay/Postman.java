package org.openvalidate.gateway.relay;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.gateway.http.Leaving;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.time.Visit;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** Takes the upstream's notices on to the till: one attempt each, no redirect followed, recorded whatever came of it. */
final class Postman {

    /** As long as the simulated gateway waits for a merchant. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration REACHABLE = Duration.ofSeconds(5);

    private final Dialect dialect;
    private final RelayKeys keys;
    private final Timeline timeline;
    private final Recorder recorder;
    private final HttpClient http;

    /** @param trust whom to believe over https, empty for those whom this Java platform believes */
    Postman(Dialect dialect, RelayKeys keys, Timeline timeline, Recorder recorder, Optional<SSLContext> trust) {
        this.dialect = dialect;
        this.keys = keys;
        this.timeline = timeline;
        this.recorder = recorder;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(REACHABLE);
        trust.ifPresent(builder::sslContext);
        this.http = builder.build();
    }

    /** What the till makes of it is what the upstream hears. */
    Leaving deliver(Request arrived, URI there) {
        Visit visit = timeline.enter(Role.NOTICE, "the relay, taking a notice on");
        try {
            Instant begun = timeline.now();
            // what stands in the address is the merchant's own, and nobody signed it
            Request notice = at(arrived.target().replaceFirst("\\?.*", ""), arrived);
            Call read = dialect.read(notice);
            Map<String, String> facts = new TreeMap<>();
            SignatureState signature =
                    dialect.verifyNotice(exchange(notice, read, null, begun, facts), keys.upstream());
            boolean genuine = signature == SignatureState.VALID;
            facts.put("upstreamSignature", signature.name());
            facts.put("upstreamSign", read.parameter("sign"));
            facts.put("notice", read.parameter("notify_id"));
            facts.put("noticeKind", genuine ? "GENUINE" : "FORGED");
            // what the upstream did not sign well must not be well signed afterwards
            Request onward = genuine && keys.trusted() ? dialect.signAgain(notice, keys.own()) : notice;
            Response answer = sent(onward, there);
            String query = there.getRawQuery();
            String target = query == null ? there.getRawPath() : there.getRawPath() + "?" + query;
            recorder.record(exchange(at(target, onward), read, answer, begun, facts));
            return answer == null ? new Leaving.Broken(End.RESET) : new Leaving.Whole(answer);
        } finally {
            visit.leave();
        }
    }

    /** Takes a notice there that was made here. */
    void tell(Request notice, URI there, Map<String, String> facts) {
        Visit visit = timeline.enter(Role.NOTICE, "the relay, telling what it has learnt");
        try {
            Instant begun = timeline.now();
            Response answer = sent(notice, there);
            recorder.record(exchange(notice, dialect.read(notice), answer, begun, facts));
        } finally {
            visit.leave();
        }
    }

    private static Request at(String target, Request notice) {
        return new Request(notice.method(), target, notice.headers(), notice.body());
    }

    private @Nullable Response sent(Request notice, URI there) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(there)
                .method(
                        notice.method(),
                        BodyPublishers.ofByteArray(notice.body().array()));
        PassedHeaders.of(notice.headers()).forEach(builder::setHeader);
        try {
            HttpResponse<byte[]> answer =
                    timeline.call("a notice", PATIENCE, () -> http.send(builder.build(), BodyHandlers.ofByteArray()));
            return new Response(
                    answer.statusCode(),
                    PassedHeaders.of(answer.headers()),
                    Bytes.of(answer.body()),
                    StandardCharsets.UTF_8);
        } catch (Unanswered nothing) {
            return null;
        }
    }

    private Exchange exchange(
            Request notice, Call read, @Nullable Response answer, Instant begun, Map<String, String> facts) {
        return new Exchange(
                0,
                "gateway",
                "merchant",
                read.parameter("notify_type"),
                notice,
                answer,
                answer == null ? End.NO_ANSWER : End.ANSWERED,
                begun,
                timeline.now(),
                facts);
    }
}
