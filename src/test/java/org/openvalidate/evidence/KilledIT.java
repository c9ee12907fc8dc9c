package org.openvalidate.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.SignType;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.testkit.RecordedGateway;
import org.openvalidate.time.Chance;
import org.openvalidate.wire.Request;

/** A harness that is killed has written down every exchange whose answer reached its client. */
@Tag("full")
class KilledIT {

    private static final int CLIENTS = 4;
    private static final int MOST = 150;

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** After how many answers it is killed. */
    static IntStream points() {
        Chance chance = Chance.of(7, "kills");
        return IntStream.range(0, 12).map(each -> 1 + chance.below(MOST));
    }

    @ParameterizedTest
    @MethodSource("points")
    void whatever_was_answered_is_in_the_recording(int answers) throws Exception {
        Process gateway = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RecordedGateway.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        Queue<String> answered = new ConcurrentLinkedQueue<>();
        try {
            URI uri = URI.create(gateway.inputReader(UTF_8).readLine());
            AtomicInteger count = new AtomicInteger();
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> ends = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "K" + client + "-";
                ends.add(clients.submit(() -> {
                    for (int call = 0; gateway.isAlive(); call++) {
                        if (isAnswered(uri, name + call)) {
                            answered.add(name + call);
                            if (count.incrementAndGet() == answers) {
                                gateway.destroyForcibly();
                            }
                        }
                    }
                }));
            }
            for (Future<?> end : ends) {
                end.get(3, TimeUnit.MINUTES);
            }
            clients.shutdown();
        } finally {
            gateway.destroyForcibly();
        }

        assertThat(gateway.waitFor(2, TimeUnit.MINUTES)).isTrue();
        Recording recording = RecordingReader.read(folder.resolve(RecordedGateway.CASE + ".jsonl"));
        String all = recording.entries().stream()
                .map(Entry::request)
                .filter(sent -> sent != null)
                .map(Entry.Sent::text)
                .collect(Collectors.joining("\n"));
        Set<String> recorded = Arrays.stream(all.split("[=&\n]"))
                .filter(each -> each.startsWith("K"))
                .collect(Collectors.toSet());
        assertThat(answered).hasSizeGreaterThanOrEqualTo(answers);
        assertThat(recorded).containsAll(answered);
        assertThat(recording.ended()).isNull();
    }

    private boolean isAnswered(URI gateway, String trade) {
        Request query = LiveGateway.DIALECT.sign(
                new Draft(
                        "alipay.acquire.overseas.query",
                        RecordedGateway.PARTNER,
                        Map.of("partner_trans_id", trade),
                        SignType.MD5,
                        UTF_8,
                        "/gateway.do"),
                LabKeys.MERCHANT.toSign(SignType.MD5).orElseThrow());
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(query.target()))
                .POST(BodyPublishers.ofByteArray(query.body().array()));
        query.headers().forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.body().contains("</alipay>");
        } catch (IOException killed) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
