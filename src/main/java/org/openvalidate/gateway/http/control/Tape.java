package org.openvalidate.gateway.http.control;

import java.time.Instant;
import java.util.Map;
import org.openvalidate.wire.Recorder;

/** The recording of one account while it is served. */
public interface Tape extends Recorder {

    @Override
    void buyer(Instant at, String act, Map<String, String> facts);

    /** What was recorded so far: redacted JSON lines. */
    String lines();

    /** Nothing is recorded from now on. */
    void close(Instant at);
}
