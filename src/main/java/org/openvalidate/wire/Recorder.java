package org.openvalidate.wire;

/** Takes an exchange to be kept as evidence. */
public interface Recorder {
    /**
     * Returns only when the exchange is durable, so that nobody has seen an answer that the evidence lacks. The
     * exchange's own sequence is ignored: the recorder numbers.
     */
    void record(Exchange exchange);
}
