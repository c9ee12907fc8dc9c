package org.openvalidate.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.ErrorCode;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Journey;
import org.openvalidate.catalogue.Question;
import org.openvalidate.catalogue.Questionnaire;
import org.openvalidate.catalogue.Suggestion;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

/** Reads a workbook into a catalogue, or into everything that is wrong with it. */
public final class WorkbookReader {

    private static final long MOST_BYTES = 16L << 20;

    private WorkbookReader() {}

    /**
     * The catalogue that a file holds.
     *
     * @throws BadInput with every problem, each with file, sheet and cell
     */
    public static Catalogue read(Path file) {
        String shown = file.toString().replace('\\', '/');
        return read(shown, bytes(file, shown));
    }

    /**
     * The same for a workbook that is no file, such as the one packed into the jar.
     *
     * @param shown the name under which problems speak of it
     */
    public static Catalogue read(String shown, byte[] bytes) {
        return reading(shown, bytes, StoredWorkbook.sheets(shown, bytes)).faultless();
    }

    /**
     * As much of a workbook as can be read: the rows without fault, and everything that is wrong with the others.
     *
     * @throws BadInput when the file itself is no workbook
     */
    public static Reading partly(Path file) {
        String shown = file.toString().replace('\\', '/');
        byte[] bytes = bytes(file, shown);
        return reading(shown, bytes, StoredWorkbook.sheets(shown, bytes));
    }

    /**
     * @param catalogue the rows without fault
     * @param problems what is wrong with the others, in the order of the file
     */
    public record Reading(Catalogue catalogue, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }

        private Catalogue faultless() {
            if (!problems.isEmpty()) {
                throw new BadInput(problems);
            }
            return catalogue;
        }
    }

    static byte[] bytes(Path file, String shown) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadInput(
                        shown,
                        "The file is too large to be a workbook of test cases.",
                        "Remove what it holds besides its cases.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new BadInput(
                    shown,
                    "The file does not exist.",
                    "Name a workbook, or make one: java -jar target/openvalidate.jar catalogue --new FILE.");
        } catch (IOException unreadable) {
            throw unreadable(shown);
        }
    }

    /** To be written: all of it, with its looks. */
    static XSSFWorkbook open(String shown, byte[] bytes) {
        Archive.check(shown, bytes);
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | UnsupportedFileFormatException broken) {
            throw unreadable(shown);
        }
    }

    private static Reading reading(String shown, byte[] bytes, List<StoredSheet> workbook) {
        Problems problems = new Problems(shown);
        Formulas.refuse(workbook, problems);
        String version = InfoSheet.version(Table.of(workbook, Layout.INFO, problems), problems);
        Table clauseTable = Table.of(workbook, Layout.CLAUSES, problems);
        Map<String, Optional<Clause>> clauses = new ClausesSheet(problems).read(clauseTable);
        Citations citations = new Citations(clauses.keySet(), clauseTable.readable(), problems);
        Table dataTable = Table.of(workbook, Layout.TEST_DATA, problems);
        Figures figures = new TestDataSheet(problems).read(dataTable);
        Table questionTable = Table.of(workbook, Layout.QUESTIONS, problems);
        Map<String, Optional<Question>> questions = new QuestionsSheet(
                        TestDataSheet.units(dataTable), dataTable.readable(), citations, problems)
                .read(questionTable);
        ConditionCells conditions = new ConditionCells(questions, questionTable.readable(), problems);
        Table caseTable = Table.of(workbook, Layout.CASES, problems);
        List<TestCase> cases = new CasesSheet(shown, citations, conditions, problems).read(caseTable);
        List<ErrorCode> errors = ErrorsSheet.read(Table.of(workbook, Layout.ERRORS, problems), problems);
        StepsSheet.check(Table.of(workbook, Layout.STEPS, problems), problems);
        Map<String, Suggestion> suggestions =
                SuggestionsSheet.read(Table.of(workbook, Layout.SUGGESTIONS, problems), problems);
        List<Journey> journeys =
                new JourneysSheet(caseTable, problems).read(Table.of(workbook, Layout.JOURNEYS, problems));
        Catalogue catalogue = new Catalogue(
                shown,
                version,
                Digest.sha256(bytes),
                cases,
                present(clauses),
                figures,
                suggestions,
                new Questionnaire(
                        questions.values().stream().flatMap(Optional::stream).toList()),
                errors,
                journeys);
        return new Reading(catalogue, problems.inOrder());
    }

    private static Map<String, Clause> present(Map<String, Optional<Clause>> clauses) {
        return clauses.values().stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Clause::id, clause -> clause));
    }

    static BadInput unreadable(String shown) {
        return new BadInput(
                shown,
                "The file cannot be read as an .xlsx workbook.",
                "Open it with Excel or LibreOffice and save it again.");
    }
}
