package org.openvalidate.dialect.legacy.files;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The first line of an in-store transaction file. Source: legacy-instore §6.2, legacy-online §5.3b.
 *
 * @param partner the account
 * @param date the day of its rows in GMT+8
 * @param count how many rows there are
 */
public record Banner(String partner, LocalDate date, long count) {

    /** The line, with the blank that the published samples have after one of the colons. */
    String line() {
        return "Partner:" + partner + "|Payment_time: " + DateTimeFormatter.ISO_LOCAL_DATE.format(date)
                + "|Total_count:" + count;
    }
}
