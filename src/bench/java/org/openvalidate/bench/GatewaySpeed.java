package org.openvalidate.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.testkit.RawConnection;
import org.openvalidate.time.RealTimeline;

/**
 * How fast the gateway answers beside bare servers measured in the same run, round by round in turn; what it keeps in
 * memory; and whether a query minds how many trades there are. Usage: see {@link Benchmarks}.
 */
public final class GatewaySpeed implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 7;
    private static final int STEP = 10_000;
    private static final int MOST = 50_000;

    private final PrintStream out = System.out;
    private final RealTimeline timeline = new RealTimeline();
    private final GatewayServer server = GatewayServer.start(0, LiveGateway.DIALECT, exchange -> {});
    private final Till plain = Till.unrecorded(server, timeline, "2088000000000001");
    private final Till recorded = Till.recorded(server, timeline, "2088000000000002");

    private GatewaySpeed() throws Exception {}

    /** Prints the table. */
    static void measure() throws Exception {
        try (GatewaySpeed speed = new GatewaySpeed()) {
            speed.beside(SignType.MD5, 3000, 0.5);
            speed.beside(SignType.RSA2, 1500, 0.8);
            speed.memory();
            speed.fullAccount();
        }
    }

    @Override
    public void close() {
        server.close();
        timeline.close();
    }

    private void beside(SignType type, int count, double aim) throws Exception {
        byte[] body = answer(type);
        boolean signs = type != SignType.MD5;
        try (Peer peer = signs ? Peer.signing(body) : Peer.saying(body);
                Crowd ofPeer = new Crowd(peer.uri(), CONNECTIONS);
                Crowd ofGateway = new Crowd(server.uri(), CONNECTIONS)) {
            Map<String, Callable<Double>> contest = new LinkedHashMap<>();
            contest.put(signs ? "stub that signs" : "bare stub", () -> ofPeer.perSecond(plain.pays(count, type)));
            contest.put("gateway", () -> ofGateway.perSecond(plain.pays(count, type)));
            contest.put("gateway, recorded", () -> ofGateway.perSecond(recorded.pays(count, type)));
            Map<String, Double> medians = medians(contest);
            double base = medians.values().iterator().next();
            out.printf("%n%s-signed pays over %d connections, %d rounds of %d%n", type, CONNECTIONS, ROUNDS, count);
            medians.forEach((name, perSecond) ->
                    out.printf("  %-18s median %6.0f/s  ratio %.2f (aim: %.1f)%n", name, perSecond, perSecond / base, aim));
        }
    }

    /** What a pay is answered, so that a peer's answer is as long. */
    private byte[] answer(SignType type) throws Exception {
        try (RawConnection connection = new RawConnection(server.uri())) {
            String text = new String(connection.exchange(plain.pays(1, type).get(0)).body(), UTF_8);
            // the peer appends a signature of its own
            return (type == SignType.MD5 ? text : text.replaceAll("<sign>[^<]*", "<sign>")).getBytes(UTF_8);
        }
    }

    private void memory() throws Exception {
        out.printf("%nheap in use after collection, in MB%n");
        recorded.restart();
        plain.restart();
        try (Crowd crowd = new Crowd(server.uri(), CONNECTIONS)) {
            crowd.perSecond(recorded.pays(50, SignType.MD5));
            double atFirst = megabytes();
            out.printf("  %d trades, recorded: %.1f%n", 50, atFirst);
            for (int done = STEP; done <= MOST; done += STEP) {
                crowd.perSecond(recorded.queries(STEP));
                out.printf("  after %d queries, recorded: %.1f%n", done, megabytes());
            }
            double empty = megabytes();
            for (int done = STEP; done <= MOST; done += STEP) {
                crowd.perSecond(plain.pays(STEP, SignType.MD5));
                double full = megabytes();
                out.printf("  after %d pays: %.1f, %.0f bytes a trade%n", done, full, (full - empty) * 1e6 / done);
            }
        }
    }

    /** After {@link #memory}, which has left an account with few trades and one with many. */
    private void fullAccount() throws Exception {
        Till few = Till.unrecorded(server, timeline, "2088000000000003");
        URI uri = server.uri();
        try (Crowd one = new Crowd(uri, 1)) {
            one.perSecond(few.pays(50, SignType.MD5));
            Map<String, Callable<Double>> contest = new LinkedHashMap<>();
            contest.put("of 50 trades", () -> one.perSecond(few.queries(2000)));
            contest.put("of 50000 trades", () -> one.perSecond(plain.queries(2000)));
            out.printf("%na query over one connection, %d rounds of 2000%n", ROUNDS);
            Map<String, Double> medians = medians(contest);
            double base = medians.values().iterator().next();
            medians.forEach((name, perSecond) -> out.printf(
                    "  %-18s median %6.3f ms  ratio %.2f (aim: 1)%n", name, 1000 / perSecond, base / perSecond));
        }
    }

    /** In turn; the first rounds warm everybody up and do not count. */
    private static Map<String, Double> medians(Map<String, Callable<Double>> contest) throws Exception {
        Map<String, List<Double>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Map.Entry<String, Callable<Double>> each : contest.entrySet()) {
                double figure = each.getValue().call();
                if (round >= WARM_UP) {
                    rounds.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                            .add(figure);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        rounds.forEach((name, figures) -> medians.put(name, Benchmarks.median(figures)));
        return medians;
    }

    private static double megabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
