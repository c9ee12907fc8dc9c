package org.openvalidate.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Unit;

/** The sheets of a workbook in the order of their tabs, with their columns: what a program may rely on. */
enum Layout {
    INFO("Info", Column.of("Key", 18), Column.of("Value", 90)),
    QUESTIONS(
            "Questions",
            Column.of("Id", 20),
            Column.of("Question", 50),
            Column.of("Question zh", 44),
            Column.of("Kind", 11, QuestionsSheet.kinds()),
            Column.of("Choices", 36),
            Column.of("Not covered", 24),
            Column.of("Default", 30),
            Column.of("Figure", 18),
            Column.of("Least", 9),
            Column.of("Most", 9),
            Column.of("Clause", 9),
            Column.of("Contradictions", 44),
            Column.of("Source", 44)),
    CASES(
            "Cases",
            Column.of("Id", 11),
            Column.of(
                    "Product",
                    14,
                    "barcode",
                    "transaction-qr",
                    "store-qr",
                    "in-store",
                    "web",
                    "wap",
                    "app",
                    "online",
                    "acquirer",
                    "all"),
            Column.of("Area", 7),
            Column.of("Requirement", 13, "M", "C", "O"),
            Column.of("Runs on", 10),
            Column.of("Title", 26),
            Column.of("Title zh", 24),
            Column.of("Scenario", 38),
            Column.of("Scenario zh", 34),
            Column.of("Purpose", 38),
            Column.of("Purpose zh", 34),
            Column.of("Procedure", 46),
            Column.of("Procedure zh", 42),
            Column.of("Preconditions", 44),
            Column.of("Preconditions zh", 40),
            Column.of("Actions", 38),
            Column.of("Actions zh", 34),
            Column.of("Expectations", 64),
            Column.of("Expectations zh", 56),
            Column.of("Start", 20),
            Column.of("Tail", 9),
            Column.of("Allows", 12),
            Column.of("Applies when", 26)),
    CLAUSES(
            "Clauses",
            Column.of("Id", 10),
            Column.of("Document", 34),
            Column.of("Section", 30),
            Column.of("Wording", 60),
            Column.of("Wording zh", 50),
            Column.of("Grade", 8, "A", "N", "M", "G", "P", "I"),
            Column.of("Weight", 9, "must", "advice", "money"),
            Column.of("URL", 44),
            Column.of("Read on", 12),
            Column.of("On every case", 46)),
    ERRORS(
            "Errors",
            Column.of("Code", 42),
            Column.of("Class", 7, ErrorsSheet.letters()),
            Column.of("Handling", 74),
            Column.of("Handling zh", 62)),
    TEST_DATA(
            "TestData",
            Column.of("Key", 20),
            Column.of("Value", 26),
            Column.of("Unit", 11, Stream.of(Unit.values()).map(Unit::word).toArray(String[]::new)),
            Column.of("Meaning", 56),
            Column.of("Meaning zh", 46),
            Column.of("Source", 56)),
    STEPS(
            "Steps",
            Column.of("Part", 10, "Given", "When", "Then"),
            Column.of("English", 74),
            Column.of("Chinese", 58),
            Column.of("Rule", 20),
            Column.of("Parameters", 24)),
    SUGGESTIONS("Suggestions", Column.of("Rule", 20), Column.of("Advice", 80), Column.of("Advice zh", 66)),
    JOURNEYS(
            "Journeys",
            Column.of("Id", 7),
            Column.of("Order", 7),
            Column.of("Title", 44),
            Column.of("Title zh", 38),
            Column.of("Cases", 36),
            Column.of("Minutes", 9),
            Column.of("Needs", 44),
            Column.of("Needs zh", 38));

    private final String sheet;
    private final List<Column> columns;

    Layout(String sheet, Column... columns) {
        this.sheet = sheet;
        this.columns = List.of(columns);
    }

    String sheet() {
        return sheet;
    }

    List<Column> columns() {
        return columns;
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    List<String> choices(String heading) {
        return columns.stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .map(Column::choices)
                .orElseThrow();
    }

    static Optional<Layout> of(String sheet) {
        return Stream.of(values()).filter(each -> each.sheet.equals(sheet)).findFirst();
    }
}
