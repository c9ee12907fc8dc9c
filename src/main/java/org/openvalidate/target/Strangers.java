package org.openvalidate.target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Opening;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.evidence.WholeRun;
import org.openvalidate.problem.BadInput;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;

/** Records what belongs to no account in {@code unattributed.jsonl}, which is made when the first such call comes, and gone on with
 * where a run is resumed. */
public final class Strangers implements Recorder, AutoCloseable {

    private static final Dialect DIALECT = new LegacyDialect();
    private static final KeyRing NO_KEYS = new KeyRing(Map.of(), Map.of());

    /** Whoever knocks at many doors is only one stranger. */
    private static final int MOST_SIGHTS = 20;

    private final Path folder;
    private final Fingerprint fingerprint;
    private final String gateway;
    private final List<String> services = new ArrayList<>();
    private final Map<Sight, Integer> sights = new LinkedHashMap<>();
    private final boolean resumed;
    private @Nullable CaseRecorder recorder;
    private Instant last = Instant.EPOCH;

    /** Beside the simulated gateway. */
    public Strangers(Path folder, Fingerprint fingerprint) {
        this(folder, fingerprint, "simulated");
    }

    /**
     * @param fingerprint the run's, so that a payment code cannot be guessed from its hash
     * @param gateway {@code simulated} or {@code sandbox}
     */
    public Strangers(Path folder, Fingerprint fingerprint, String gateway) {
        this.gateway = gateway;
        this.folder = folder;
        this.fingerprint = fingerprint;
        services.addAll(earlier(folder.resolve(WholeRun.NO_CASE + ".jsonl")));
        this.resumed = !services.isEmpty();
    }

    public synchronized List<String> services() {
        return List.copyOf(services);
    }

    /** A call turned out to belong to a case. */
    public synchronized void forget(String service) {
        services.remove(service);
    }

    /** Whom the calls were for and where they went, with how many there were of each, in the order of their coming. */
    public synchronized Map<Sight, Integer> sights() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(sights));
    }

    /**
     * A call that belongs to nobody, as far as it helps to find out why.
     *
     * @param partner the account that it names, empty where it names none
     * @param path where it went
     */
    public record Sight(String partner, String path) {

        private static final String GATEWAY = "/gateway.do";

        /** Whether it went where the gateway is. */
        public boolean atGateway() {
            return path.equals(GATEWAY);
        }

        /** Whether it went there for this account, or for none that it named. */
        public boolean isFor(String account) {
            return atGateway() && (partner.isEmpty() || partner.equals(account));
        }
    }

    @Override
    public synchronized void record(Exchange exchange) {
        if (recorder == null) {
            recorder = resumed ? reopened() : opened(exchange.at());
        }
        services.add(exchange.service());
        Sight sight = new Sight(
                DIALECT.read(exchange.request()).partner(),
                exchange.request().target().replaceFirst("\\?.*", ""));
        if (sights.size() < MOST_SIGHTS || sights.containsKey(sight)) {
            sights.merge(sight, 1, Integer::sum);
        }
        recorder.record(exchange);
        last = exchange.endAt();
    }

    private CaseRecorder opened(Instant at) {
        Opening opening = Opening.ofNoRow(WholeRun.NO_CASE, "", "", gateway, "", at);
        return CaseRecorder.open(folder, opening, stamper(), new Redactor(List.of()));
    }

    private CaseRecorder reopened() {
        return CaseRecorder.reopen(folder, WholeRun.NO_CASE, stamper(), new Redactor(List.of()));
    }

    private FactStamper stamper() {
        return new FactStamper(DIALECT, NO_KEYS, NO_KEYS, fingerprint);
    }

    /** What came before the run was broken off; nothing where its file is torn in its first line, or none was made. */
    private static List<String> earlier(Path file) {
        try {
            return Files.exists(file)
                    ? RecordingReader.read(file).entries().stream()
                            .map(Entry::service)
                            .toList()
                    : List.of();
        } catch (BadInput torn) {
            return List.of();
        }
    }

    @Override
    public synchronized void close() {
        if (recorder != null) {
            recorder.close(last);
        }
    }
}
