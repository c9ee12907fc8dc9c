package org.openvalidate.wire;

/** Takes an exchange to be recorded. */
@FunctionalInterface
public interface Recorder {

    /** Returns when the exchange is durable; the answer must not leave before. */
    void record(Exchange exchange);
}
