package org.openvalidate.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.DeferredRecorder;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Opening;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.gateway.http.control.Tape;
import org.openvalidate.gateway.http.control.Tapes;
import org.openvalidate.run.Launch;
import org.openvalidate.wire.Exchange;

/** Keeps a redacted recording for each account that is served, as a case would have, with nothing that must hold. */
final class ServedTapes implements Tapes {

    private final Path folder;
    private final Dialect dialect;
    private final Fingerprint fingerprint;

    /** @param salt so that nothing masked can be guessed from its hash */
    ServedTapes(Path folder, Dialect dialect, String salt) {
        this.folder = folder;
        this.dialect = dialect;
        this.fingerprint = new Fingerprint(salt);
    }

    @Override
    public Tape open(String partner, String secret, KeyRing gateway, KeyRing merchant, Instant at) {
        Redactor redactor = new Redactor(List.of(secret));
        Opening opening = Opening.ofNoRow(partner, Launch.TOOL, "external", "simulated", partner, at);
        FactStamper stamper = new FactStamper(dialect, gateway, merchant, fingerprint);
        return new ServedTape(new DeferredRecorder(CaseRecorder.open(folder, opening, stamper, redactor)));
    }

    private record ServedTape(DeferredRecorder recorder) implements Tape {

        @Override
        public void record(Exchange exchange) {
            recorder.record(exchange);
        }

        @Override
        public void buyer(Instant at, String act, Map<String, String> facts) {
            recorder.buyer(at, act, facts);
        }

        @Override
        public String lines() {
            return recorder.lines();
        }

        @Override
        public void close(Instant at) {
            recorder.close(at);
        }
    }
}
