package org.openvalidate.wire;

import java.time.Instant;
import java.util.Map;

/** Takes an exchange to be kept as evidence. */
public interface Recorder {
    /**
     * Returns only when the exchange is durable, so that nobody has seen an answer that the evidence lacks. The
     * exchange's own sequence is ignored: the recorder numbers.
     */
    void record(Exchange exchange);

    /**
     * A call has come and may wait long for its answer. It is no evidence yet: {@link #record} follows. Who only keeps
     * evidence lets it pass.
     *
     * @param pending without a response
     */
    default void arrives(Exchange pending) {}

    /**
     * What a buyer did, which crosses no wire that anybody judges. Who keeps exchanges alone lets it pass.
     *
     * @param act in one word
     * @param facts more of it, by name
     */
    default void buyer(Instant at, String act, Map<String, String> facts) {}
}
