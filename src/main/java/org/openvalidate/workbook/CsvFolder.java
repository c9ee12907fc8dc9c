package org.openvalidate.workbook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

/** A folder with one CSV file for each sheet: UTF-8, RFC 4180, headings first. */
final class CsvFolder {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int MOST_CHARACTERS = 32_767;

    private final Path folder;

    CsvFolder(Path folder) {
        this.folder = folder;
    }

    Path file(Layout layout) {
        return folder.resolve(layout.sheet() + ".csv");
    }

    void write(Layout layout, List<List<String>> texts) throws IOException {
        Files.createDirectories(folder);
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecords(texts);
        }
        Files.writeString(file(layout), out);
    }

    /** The texts of a sheet, empty when there is no file for it; what is wrong with them goes to the problems. */
    Optional<List<List<String>>> read(Layout layout, List<String> columns, List<Problem> problems) {
        Path file = file(layout);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String shown = file.toString().replace('\\', '/');
        try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), FORMAT)) {
            List<List<String>> texts = new ArrayList<>();
            for (CSVRecord each : parser) {
                texts.add(fields(each));
            }
            check(shown, texts, columns, problems);
            return Optional.of(texts);
        } catch (MalformedInputException notUtf8) {
            throw new BadInput(shown, "The file is not UTF-8.", "Save it as CSV in UTF-8.");
        } catch (IOException | UncheckedIOException broken) {
            throw new BadInput(shown, "The file is no CSV: " + broken.getMessage() + ".", "Write it as RFC 4180 says.");
        }
    }

    private static String text(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static List<String> fields(CSVRecord each) {
        return StreamSupport.stream(each.spliterator(), false)
                .map(field -> field.replace("\r\n", "\n").replace('\r', '\n'))
                .collect(Collectors.toList());
    }

    private static void check(String shown, List<List<String>> texts, List<String> columns, List<Problem> problems) {
        List<String> headings = texts.isEmpty() ? List.of() : texts.get(0);
        if (headings.isEmpty()) {
            problems.add(new Problem(shown, "The file is empty.", "Begin it with the headings " + columns + "."));
        }
        for (String heading : headings) {
            if (!columns.contains(heading)) {
                String near = Nearest.question(heading, columns, "");
                problems.add(new Problem(shown, "The sheet has no column \"" + heading + "\".", near));
            }
        }
        for (int i = 1; i < texts.size(); i++) {
            List<String> row = texts.get(i);
            if (row.size() != headings.size()) {
                problems.add(new Problem(
                        shown + " row " + (i + 1),
                        "The row has " + row.size() + " fields, the headings are " + headings.size() + ".",
                        "Quote fields that hold commas or line breaks."));
            } else if (row.stream().anyMatch(field -> field.length() > MOST_CHARACTERS)) {
                problems.add(
                        new Problem(shown + " row " + (i + 1), "A field is longer than a cell can be.", "Shorten it."));
            }
        }
    }
}
