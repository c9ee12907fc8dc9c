package org.openvalidate.merchant.books;

import org.openvalidate.dialect.legacy.files.FileForm;

/**
 * Which file: its form and what it is about.
 *
 * @param form how it is written
 * @param period the days of payment, or of settlement; a file that lies on a server is of one day
 */
public record Statement(FileForm form, Period period) {

    public Statement {
        if (form == FileForm.RATES || form == FileForm.SETTLEMENT_BATCH || (!form.downloaded() && period.days() > 1)) {
            throw new IllegalArgumentException(form + " tells nothing of trades of " + period);
        }
    }

    @Override
    public String toString() {
        return form + " of " + period;
    }
}
