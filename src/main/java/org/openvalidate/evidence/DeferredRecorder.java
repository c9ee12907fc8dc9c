package org.openvalidate.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;

/**
 * Sets aside what it hears, sealed, and writes the redacted recording when somebody asks for it: for a gateway that serves,
 * where answers are to be quick and the recording lasts no longer than the process. The evidence of a case is never
 * deferred. Safe for use by several threads.
 */
public final class DeferredRecorder implements Recorder {

    private static final String SEALED = ".sealed";

    private final CaseRecorder recorder;
    private final Vault vault;

    /** @param recorder writes what is set aside here; the sealed file lies beside its own */
    public DeferredRecorder(CaseRecorder recorder) {
        this.recorder = recorder;
        this.vault = Vault.open(recorder.file().resolveSibling(recorder.file().getFileName() + SEALED));
    }

    @Override
    public void record(Exchange exchange) {
        vault.put(Piece.write(new Piece.Heard(exchange)));
    }

    @Override
    public void buyer(Instant at, String act, Map<String, String> facts) {
        vault.put(Piece.write(new Piece.Acted(at, act, facts)));
    }

    /** What was heard so far: redacted JSON lines. */
    public synchronized String lines() {
        while (vault.waiting() > 0) {
            Piece.read(vault.take()).tell(recorder);
        }
        try {
            return Files.readString(recorder.file());
        } catch (IOException unreadable) {
            throw new HarnessFault("The recording could not be read.", unreadable);
        }
    }

    /** Nothing is recorded from now on, and what nobody asked for is forgotten. */
    public synchronized void close(Instant at) {
        vault.close();
        recorder.close(at);
    }
}
