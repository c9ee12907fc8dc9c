package org.openvalidate.diagnose;

import org.openvalidate.problem.BadInput;

/** Where the files are that a curl line names; the diagnosis itself opens none. */
@FunctionalInterface
public interface Attached {

    /**
     * The content of a file.
     *
     * @param name as it stands in the line, {@code -} for what curl would read from its own input
     * @throws BadInput when there is no such file
     */
    byte[] read(String name);
}
