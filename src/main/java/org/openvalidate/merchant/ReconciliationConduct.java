package org.openvalidate.merchant;

import java.time.Instant;
import org.openvalidate.merchant.Habits.Filing;
import org.openvalidate.merchant.books.Difference;
import org.openvalidate.merchant.fetch.Hours;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Money;

/**
 * How a merchant keeps its books and compares files with them, as small functions. As it stands it is what the vendor's
 * pages ask for. Sources: legacy-instore §6.1, §6.4; legacy-online §5.1, §5.4.
 */
public class ReconciliationConduct {

    private final Filing declared;

    /** @param declared what this merchant declares of its files */
    public ReconciliationConduct(Filing declared) {
        this.declared = declared;
    }

    /** What this merchant declares of its files. */
    public final Filing declared() {
        return declared;
    }

    /** When files are asked for, and when a person is called. */
    public Hours hours() {
        return Hours.USUAL;
    }

    /** Whether the files of a kind are fetched at all. */
    public boolean fetches(FileKind kind) {
        return true;
    }

    /** Whether a day without trades is nothing to worry about. */
    public boolean mayBeEmpty() {
        return true;
    }

    /** How many days a download asks for at most. */
    public int daysAtOnce() {
        return Downloads.MOST_DAYS;
    }

    /** Whether the rates of the day are downloaded. */
    public boolean downloadsRates() {
        return true;
    }

    /** The instant under which a movement of money is booked. */
    public Instant booked(Instant told) {
        return told;
    }

    /** The amount under which it is booked. */
    public Money booked(Money amount) {
        return amount;
    }

    /** The file as it is read. */
    public Bytes read(Bytes file) {
        return file;
    }

    /** Whether a person is told of a difference. */
    public boolean reports(Difference difference) {
        return true;
    }

    /** Whether what no answer told is settled by what the file tells. */
    public boolean settles() {
        return true;
    }
}
