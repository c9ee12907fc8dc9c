package org.openvalidate.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.Listening;
import org.openvalidate.gateway.relay.NoticeWay;
import org.openvalidate.gateway.relay.Relay;
import org.openvalidate.gateway.relay.RelayKeys;
import org.openvalidate.gateway.relay.Upstream;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.testkit.RawConnection;
import org.openvalidate.testkit.ServedRecording;
import org.openvalidate.time.RealTimeline;

/**
 * How much later an answer comes through the relay than straight from its upstream, at 50 requests a second, in turn in one
 * run: what is relayed is recorded and signed again. Aim: at most 2 ms at the median and 10 ms at p99. Usage: see
 * {@link Benchmarks}.
 */
public final class RelaySpeed implements AutoCloseable {

    private static final int PER_SECOND = 50;
    private static final int CONNECTIONS = 4;
    private static final int COUNT = 500;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 4;

    private final PrintStream out = System.out;
    private final RealTimeline timeline = new RealTimeline();
    private final GatewayServer server = GatewayServer.start(0, LiveGateway.DIALECT, exchange -> {});
    private final Till till = Till.unrecorded(server, timeline, "2088000000000001");
    private final Relay relay;

    private RelaySpeed() throws IOException {
        relay = Relay.open(
                Listening.onLoopback(0),
                LiveGateway.DIALECT,
                new Upstream(
                        server.uri(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofSeconds(10),
                        timeline),
                new RelayKeys(LabKeys.MERCHANT, LabKeys.GATEWAY, true),
                timeline,
                ServedRecording.open(Files.createTempDirectory("openvalidate-bench"), "2088000000000001"),
                exchange -> {},
                NoticeWay.PAST);
    }

    /** Prints the table. */
    static void measure() throws Exception {
        try (RelaySpeed speed = new RelaySpeed()) {
            speed.beside(SignType.MD5);
            speed.beside(SignType.RSA2);
        }
    }

    @Override
    public void close() {
        relay.close();
        server.close();
        timeline.close();
    }

    private void beside(SignType type) throws Exception {
        List<Double> direct = new ArrayList<>();
        List<Double> relayed = new ArrayList<>();
        try (Paced straight = new Paced(server.uri().getPort());
                Paced through = new Paced(relay.uri().getPort())) {
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                List<Double> one = straight.millis(till.pays(COUNT, type));
                List<Double> other = through.millis(till.pays(COUNT, type));
                if (round >= WARM_UP) {
                    direct.addAll(one);
                    relayed.addAll(other);
                }
            }
        }
        out.printf("%n%s-signed pays at %d a second over %d connections%n", type, PER_SECOND, CONNECTIONS);
        line("direct", direct);
        line("through the relay", relayed);
        out.printf(
                "  %-18s median %6.2f ms (aim: 2)  p99 %6.2f ms (aim: 10)%n",
                "added", at(relayed, 0.5) - at(direct, 0.5), at(relayed, 0.99) - at(direct, 0.99));
    }

    private void line(String name, List<Double> millis) {
        out.printf("  %-18s median %6.2f ms            p99 %6.2f ms%n", name, at(millis, 0.5), at(millis, 0.99));
    }

    private static double at(List<Double> figures, double share) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    /** Clients that send at a steady pace, whatever becomes of what was sent before. */
    private static final class Paced implements AutoCloseable {

        private final List<RawConnection> connections;
        private final List<ScheduledExecutorService> threads;

        Paced(int port) {
            connections = IntStream.range(0, CONNECTIONS)
                    .mapToObj(each -> new RawConnection(java.net.URI.create("http://127.0.0.1:" + port)))
                    .toList();
            threads = connections.stream()
                    .map(each -> Executors.newSingleThreadScheduledExecutor())
                    .toList();
        }

        /** How long each answer took. */
        List<Double> millis(List<byte[]> messages) throws Exception {
            List<Future<Double>> answers = new ArrayList<>();
            long gap = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
            for (int i = 0; i < messages.size(); i++) {
                int client = i % CONNECTIONS;
                byte[] message = messages.get(i);
                answers.add(threads.get(client)
                        .schedule(() -> timed(connections.get(client), message), i * gap, TimeUnit.NANOSECONDS));
            }
            List<Double> millis = new ArrayList<>();
            for (Future<Double> answer : answers) {
                millis.add(answer.get());
            }
            return millis;
        }

        private static double timed(RawConnection connection, byte[] message) throws IOException {
            long begun = System.nanoTime();
            RawConnection.Answer answer = connection.exchange(message);
            double millis = (System.nanoTime() - begun) / 1e6;
            if (answer.status() != 200 || !answer.text().contains("<result_code>SUCCESS</result_code>")) {
                throw new IllegalStateException("no success: " + answer.status() + " " + answer.text());
            }
            return millis;
        }

        @Override
        public void close() throws IOException {
            threads.forEach(ScheduledExecutorService::shutdownNow);
            for (RawConnection connection : connections) {
                connection.close();
            }
        }
    }
}
