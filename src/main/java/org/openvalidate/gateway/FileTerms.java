package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * How an account is told of its money in files; each is a setting. Files are derived whenever somebody looks: a changed fee
 * changes those of the past as well.
 *
 * @param feeRate the fee as a part of one; it is the merchant's contract and not published. 0.006 is what one published
 *     row shows (legacy-instore §6.3)
 * @param from when files of the day before begin to be published, in GMT+8; 09:00 is published (legacy-instore §6.1)
 * @param window how long after that a file may come; one hour is published, the instant within it is drawn from account,
 *     file and day
 * @param settledAt the time of the day that a settlement has; not published
 * @param holidays days on which nothing is settled beside Saturday and Sunday; the vendor's calendar is not known, so there
 *     are none unless they are set
 * @param charset how files are encoded; not published
 * @param directory where files lie on the SFTP server beside {@code /download}; not published, the account's root here
 */
public record FileTerms(
        BigDecimal feeRate,
        LocalTime from,
        Duration window,
        LocalTime settledAt,
        Set<LocalDate> holidays,
        Charset charset,
        String directory) {

    /** Where nothing else is said. */
    public static final FileTerms USUAL = new FileTerms(
            new BigDecimal("0.006"),
            LocalTime.of(9, 0),
            Duration.ofHours(1),
            LocalTime.of(15, 0),
            Set.of(),
            StandardCharsets.UTF_8,
            "/");

    public FileTerms {
        holidays = Set.copyOf(holidays);
    }

    /** The same with another fee. */
    public FileTerms feeRate(BigDecimal rate) {
        return new FileTerms(rate, from, window, settledAt, holidays, charset, directory);
    }

    /** The same with other hours of publication. */
    public FileTerms published(LocalTime begin, Duration length) {
        return new FileTerms(feeRate, begin, length, settledAt, holidays, charset, directory);
    }

    /** The same with other holidays. */
    public FileTerms holidays(Set<LocalDate> days) {
        return new FileTerms(feeRate, from, window, settledAt, days, charset, directory);
    }

    /** The same in another charset. */
    public FileTerms in(Charset other) {
        return new FileTerms(feeRate, from, window, settledAt, holidays, other, directory);
    }

    /** The same in another directory. */
    public FileTerms at(String place) {
        return new FileTerms(feeRate, from, window, settledAt, holidays, charset, place);
    }
}
