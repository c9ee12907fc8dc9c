package org.openvalidate.dialect.legacy.files;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One pass through a file. */
final class Pass {

    private final FormReader reader;
    private final Consumer<FileRow> sink;
    private final Consumer<FileRow> doubtful;
    private Optional<LocalDate> date;
    private final List<Flaw> flaws = new ArrayList<>();
    private @Nullable Header header;
    private Optional<Banner> banner = Optional.empty();
    private boolean bare;
    private int lines;
    private long rows;

    /**
     * @param sink takes rows as long as nothing is wrong
     * @param doubtful takes each row with which something is wrong
     */
    Pass(FormReader reader, Consumer<FileRow> sink, Consumer<FileRow> doubtful) {
        this.reader = reader;
        this.sink = sink;
        this.doubtful = doubtful;
        this.date = reader.date();
        this.header = reader.form().hasHeader() ? null : Header.ofForm(reader.form());
    }

    boolean isHopeless() {
        return bare
                || flaws.size() >= FormReader.MOST_FLAWS
                || (header != null && !header.flaws().isEmpty());
    }

    void line(int number, CSVRecord cells) {
        lines++;
        String[] values = new String[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells.get(i).strip();
        }
        Header columns = header;
        if (number == 1 && reader.form().hasBanner()) {
            first(values);
        } else if (columns == null) {
            header = new Header(reader.form(), number, List.of(values));
            flaws.addAll(header.flaws());
        } else {
            row(number, values, columns);
        }
    }

    /** Nothing follows. */
    void end(boolean lineEnded) {
        if (lines == 0 && reader.form().hasHeader()) {
            flaws.add(new Flaw(0, "", "no line", "a line that names the columns", "The file is empty."));
        } else if (header == null) {
            flaws.add(Flaw.ofFile("The file ends before it names its columns."));
        } else {
            if (!lineEnded && lines > 0 && !reader.openEnd()) {
                flaws.add(new Flaw(
                        lines, "", "no line end", "a line end", "The last line is not ended: the file is torn."));
            }
            banner.filter(told -> told.count() != rows)
                    .ifPresent(told -> flaws.add(Flaw.ofCell(
                                    1,
                                    "Total_count",
                                    String.valueOf(told.count()),
                                    "rows are told, and there are " + rows)
                            .due(String.valueOf(rows))));
        }
    }

    void broken(Flaw flaw) {
        flaws.add(flaw);
    }

    void unsplit() {
        flaws.add(Flaw.ofRow(lines + 1, "The row cannot be split into values: a quote is closed too early or never."));
    }

    Reading reading(Charset charset) {
        return new Reading(charset, banner, rows, flaws);
    }

    private void first(String[] values) {
        BannerLine line = new BannerLine(values);
        banner = line.banner();
        bare = line.isNone();
        line.flaws().forEach(flaw -> flaws.add(flaw.due(due(flaw.column()))));
        banner.ifPresent(told -> {
            date = Optional.of(reader.date().orElse(told.date()));
            reader.partner()
                    .filter(partner -> !partner.equals(told.partner()))
                    .ifPresent(partner -> flaws.add(Flaw.ofCell(
                                    1,
                                    "Partner",
                                    told.partner(),
                                    "is not the account whose file this should be, " + partner)
                            .due(partner)));
            reader.date()
                    .filter(date -> !date.equals(told.date()))
                    .ifPresent(date -> flaws.add(Flaw.ofCell(
                                    1,
                                    "Payment_time",
                                    told.date().toString(),
                                    "is not the day whose file this should be, " + date)
                            .due(date.toString())));
        });
    }

    /** What the first line should tell, as far as somebody said whose file it should be. */
    private String due(String member) {
        return switch (member) {
            case "Partner" -> reader.partner().orElse("");
            case "Payment_time" -> reader.date().map(LocalDate::toString).orElse("");
            default -> "";
        };
    }

    private void row(int number, String[] values, Header columns) {
        rows++;
        if (values.length != columns.size()) {
            flaws.add(new Flaw(
                    number,
                    "",
                    values.length + " values",
                    columns.size() + " values",
                    "The row has " + values.length + " values, and there are " + columns.size() + " columns."));
            doubtful.accept(columns.row(number, values));
            return;
        }
        FileRow row = columns.row(number, values);
        List<Flaw> found = columns.look(row, values);
        List<Flaw> all = found.isEmpty()
                ? date.map(day -> Days.look(reader.form(), row, day)).orElse(found)
                : found;
        flaws.addAll(all);
        if (!all.isEmpty()) {
            doubtful.accept(row);
        } else if (flaws.isEmpty()) {
            sink.accept(row);
        }
    }
}
