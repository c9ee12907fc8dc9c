package org.openvalidate.dialect.legacy.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read more than once: a file is found sound as a whole before any row of it is believed. */
public interface Source {

    /** From the beginning. */
    InputStream open() throws IOException;

    /** Bytes in memory. */
    static Source of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
