package org.openvalidate.dialect.legacy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file strictly and in constant memory. Nothing is half-read: rows are handed over only once the whole file was
 * found sound. UTF-8 and GBK are told apart by themselves; a byte order mark, and lines that end in CR, LF or both, are no
 * matter; blanks around a value do not count, since published samples have them. Whether a row adds up is another question:
 * {@link Sums}.
 *
 * @param form what the file should be
 * @param partner whose it should be, empty where nobody said
 * @param date the day it should be about, in GMT+8, empty where nobody said
 * @param openEnd whether a last line that is not ended is believed; a file torn in its last value looks just so
 */
public record FormReader(FileForm form, Optional<String> partner, Optional<LocalDate> date, boolean openEnd) {

    /** After so many flaws nobody looks further. */
    public static final int MOST_FLAWS = 100;

    /** Reads files of a form, whosever they are. */
    public static FormReader of(FileForm form) {
        return new FormReader(form, Optional.empty(), Optional.empty(), false);
    }

    /** The same for the file of an account and a day: of payment, or of settlement. */
    public FormReader about(String account, LocalDate day) {
        return new FormReader(form, Optional.of(account), Optional.of(day), openEnd);
    }

    /** The same where the last line need not be ended. */
    public FormReader withOpenEnd() {
        return new FormReader(form, partner, date, true);
    }

    /** Looks through the whole file. */
    public Reading check(Source source) throws IOException {
        return check(source, row -> {});
    }

    /**
     * The same, and hands over each row with which something is wrong, for whoever wants to say what it is about.
     *
     * @param doubtful its values are texts at most: what should be a number may be none
     */
    public Reading check(Source source, Consumer<FileRow> doubtful) throws IOException {
        return pass(source, Legible.charset(source), row -> {}, doubtful);
    }

    /**
     * Hands every row over, or none.
     *
     * @param shown how the user knows the file
     * @throws org.openvalidate.problem.BadInput with every flaw, where there is one
     */
    public Reading read(Source source, String shown, Consumer<FileRow> rows) throws IOException {
        Reading whole = check(source).orRefuse(shown);
        return pass(source, whole.charset(), rows, row -> {}).orRefuse(shown);
    }

    private Reading pass(Source source, Charset charset, Consumer<FileRow> rows, Consumer<FileRow> doubtful)
            throws IOException {
        Pass pass = new Pass(this, rows, doubtful);
        try (Legible text = new Legible(source.open(), charset);
                CSVParser parser = CSVParser.parse(text, Separated.by(form.separator()))) {
            for (CSVRecord each : parser) {
                text.rowEnded();
                pass.line((int) each.getRecordNumber(), each);
                if (pass.isHopeless()) {
                    return pass.reading(charset);
                }
            }
            pass.end(text.lineEnded());
        } catch (Legible.Broken broken) {
            pass.broken(broken.flaw());
        } catch (UncheckedIOException wrapped) {
            if (!(wrapped.getCause() instanceof Legible.Broken broken)) {
                pass.unsplit();
                return pass.reading(charset);
            }
            pass.broken(broken.flaw());
        }
        return pass.reading(charset);
    }
}
