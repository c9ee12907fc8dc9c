package org.openvalidate.merchant.books;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.FileRow;
import org.openvalidate.dialect.legacy.files.FormReader;
import org.openvalidate.dialect.legacy.files.Source;
import org.openvalidate.problem.BadInput;

/**
 * The rates of a day, to price by; what is settled has the rate of its own row. Source: legacy-online §3.8.
 *
 * @param day in GMT+8
 * @param yuan CNY for one unit of each currency
 */
public record DayRates(LocalDate day, Map<String, BigDecimal> yuan) {

    private static final String SHOWN = "forex_rate_file";

    public DayRates {
        yuan = Map.copyOf(yuan);
    }

    /**
     * Reads the answer of {@code forex_rate_file}.
     *
     * @param day the day whose rates they should be: yesterday's are none
     * @throws BadInput where a line is flawed or of another day, or a currency is told twice
     */
    public static DayRates read(Source answer, LocalDate day) throws IOException {
        Map<String, BigDecimal> rates = new TreeMap<>();
        FormReader.of(FileForm.RATES).withOpenEnd().read(answer, SHOWN, row -> {
            if (!row.text("Date").equals(DateTimeFormatter.BASIC_ISO_DATE.format(day))) {
                throw refused(
                        row, "is not of " + day + ": " + row.text("Date"), "Ask again once the day's rates are out.");
            }
            if (rates.put(row.text("Currency"), row.amount("Rate")) != null) {
                throw refused(row, "tells " + row.text("Currency") + " a second time", "Ask again.");
            }
        });
        return new DayRates(day, rates);
    }

    private static BadInput refused(FileRow row, String words, String remedy) {
        return new BadInput(SHOWN + " row " + row.number(), "The row " + words + ".", remedy);
    }
}
