package org.openvalidate.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openvalidate.dialect.legacy.files.FileForm;

/**
 * A file that somebody had published at once.
 *
 * @param form what it is
 * @param date the day of its payments, or of its settlement
 * @param at when
 * @param fault what is wrong with it, empty where nothing is
 * @param seed picks the rows that a fault meets
 */
public record Publication(FileForm form, LocalDate date, Instant at, Optional<FileFault> fault, long seed) {

    /** Settlements of the day it names, made at once: whatever is unsettled then is settled with it. */
    boolean settlesEarly() {
        return form.settles() && !Stamp.day(at).isAfter(date);
    }
}
