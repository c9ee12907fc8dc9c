package org.openvalidate.dialect.legacy.files;

import org.apache.commons.csv.CSVFormat;

/** How separated values are written and split: quoted after commas only, nothing is published of quotes elsewhere. */
final class Separated {

    private Separated() {}

    static CSVFormat by(char separator) {
        CSVFormat.Builder builder =
                CSVFormat.RFC4180.builder().setDelimiter(separator).setRecordSeparator('\n');
        return separator == ',' ? builder.get() : builder.setQuote(null).get();
    }

    static String legible(String value) {
        return value.replaceAll("[|\\p{Cntrl}]", " ");
    }
}
