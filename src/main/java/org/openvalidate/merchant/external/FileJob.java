package org.openvalidate.merchant.external;

import java.time.LocalDate;
import org.openvalidate.merchant.FileKind;

/**
 * A file that the merchant's system has to compare with its books.
 *
 * @param date of its payments, or of its settlement, in GMT+8
 */
public record FileJob(FileKind kind, LocalDate date) {}
