package org.openvalidate.gateway;

import java.time.Instant;
import java.time.LocalDate;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.wire.Bytes;

/**
 * A file that a merchant can fetch.
 *
 * @param form what it is
 * @param date the day of its payments, or of its settlement
 * @param name under which it lies
 * @param at since when
 * @param rows how many rows the ledger has for it, whatever is wrong with the file
 * @param content its bytes
 */
public record PublishedFile(FileForm form, LocalDate date, String name, Instant at, int rows, Bytes content) {}
