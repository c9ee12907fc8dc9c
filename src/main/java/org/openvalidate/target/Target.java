package org.openvalidate.target;

import org.openvalidate.catalogue.TestCase;

/** A pair of merchant side and gateway side. Safe for use by several cases at once. */
public interface Target extends AutoCloseable {

    /** Opens a case: its account, its time and its recording. */
    Stage open(TestCase testCase);

    @Override
    void close();
}
