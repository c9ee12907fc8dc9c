package org.openvalidate.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.problem.Problem;

/** One thing broken at a time: exactly one problem, at the right cell, with a remedy that helps. */
class BadWorkbookTest {

    record Break(String name, Consumer<XSSFWorkbook> act, String where, String what, String remedy) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Break> breaks() {
        return Stream.of(
                new Break(
                        "duplicate id",
                        it -> {
                            GoodWorkbook.cell(it, "Cases!A3").setCellValue("CON-001");
                            GoodWorkbook.cell(it, "Cases!C3").setCellValue("con");
                        },
                        "cases.xlsx › Cases!A3",
                        "stands here a second time, first in row 2",
                        "Give each row its own"),
                cell("bad id", "Cases!A3", "SPOT_3", "\"SPOT_3\" is no id", "SPOT-006b"),
                new Break(
                        "case like a clause",
                        it -> {
                            GoodWorkbook.cell(it, "Cases!A3").setCellValue("SGN-003");
                            GoodWorkbook.cell(it, "Cases!C3").setCellValue("sgn");
                        },
                        "cases.xlsx › Cases!A3",
                        "begins like a clause",
                        "another prefix"),
                cell("empty id", "Cases!A3", "", "The cell is empty", "SPOT-006"),
                cell("unknown product", "Cases!B3", "barcod", "\"barcod\" is no product", "Did you mean \"barcode\"?"),
                cell("wrong area", "Cases!C3", "con", "is not the area of SPOT-003", "Write spot."),
                cell("unknown requirement", "Cases!D3", "X", "\"X\" is no requirement", "Choose one of M, C, O."),
                cell("unknown letter", "Cases!E3", "m q", "\"q\" names no place to run", "m s s+ o x x! a"),
                cell("letter twice", "Cases!E3", "m m", "\"m\" stands twice", "once"),
                cell("nowhere to run", "Cases!E3", "", "is empty", "m s s+ o x x! a"),
                cell("missing translation", "Cases!G3", "", "The Chinese of \"Title\" is missing", "Translate"),
                cell("missing original", "Cases!H3", "", "The cell \"Scenario\" is empty", "Fill it"),
                cell("title on two lines", "Cases!F3", "One\nTwo", "more than one line", "on one line"),
                cell(
                        "unknown sentence",
                        "Cases!R3",
                        "sucessive querries are 2 s to 6 s apart [POLL-2]",
                        "No sentence of the Steps sheet reads",
                        "Did you mean \"successive queries are 2 s to 2 s apart [POLL-2]\"?"),
                cell(
                        "unknown sentence in Chinese",
                        "Cases!N3",
                        "买家要输入密码",
                        "No sentence of the Steps sheet reads \"买家要输入密码\"",
                        "买家需要输入支付密码"),
                cell(
                        "endless line",
                        "Cases!R3",
                        "x".repeat(301),
                        "is longer than any sentence",
                        "one sentence on each line"),
                cell(
                        "wrong column",
                        "Cases!P3",
                        "a buyer who pays at once",
                        "does not belong in the column Actions",
                        "Move it to the column Preconditions."),
                cell("no clause", "Cases!R3", "the till shows success", "cites no clause", "[POLL-2]"),
                cell(
                        "missing clause",
                        "Cases!R3",
                        "the till shows success [POLL-9]",
                        "The Clauses sheet has no row POLL-9",
                        "Did you mean \"POLL-2\"?"),
                cell(
                        "bad amount",
                        "Cases!P3",
                        "the cashier charges 12,34 USD",
                        "\"12,34 USD\" in the line",
                        "Write it like 12.34 USD."),
                cell("no amount", "Cases!P3", "the cashier charges 0.00 USD", "is nothing", "above zero"),
                cell(
                        "bad number",
                        "Cases!R3",
                        "the trade is queried at least three times [POLL-2]",
                        "\"three\" in the line",
                        "Write it like 2."),
                cell(
                        "bad duration",
                        "Cases!R3",
                        "successive queries are 2 to 6 s apart [POLL-2]",
                        "\"2\" in the line",
                        "Write it like 2 s."),
                cell(
                        "range backwards",
                        "Cases!R3",
                        "successive queries are 6 s to 2 s apart [POLL-2]",
                        "ends before it begins",
                        "smaller figure first"),
                cell(
                        "Chinese differs",
                        "Cases!S3",
                        "相邻两次查询间隔 2 秒至 9 秒 [POLL-2]",
                        "Line 1 says something else than its English line",
                        "相邻两次查询间隔 2 秒至 6 秒 [POLL-2]"),
                cell(
                        "Chinese shorter",
                        "Cases!Q3",
                        "收银员收款 12.34 USD",
                        "has 1 lines, its English cell 2",
                        "one line for each"),
                cell("no action", "Cases!P3", "", "The case has no actions", "at least one line"),
                cell("no expectation", "Cases!R3", "", "The case has no expectations", "at least one line"),
                cell("bad start", "Cases!T3", "2026-02-30 10:00:00", "is no date and time", "2026-03-02 10:00:00"),
                cell("bad tail", "Cases!U3", "long", "is no length of time", "12 min"),
                cell("allows an unknown clause", "Cases!V3", "SGN-2 SGN-7", "no row SGN-7", "SGN-2"),
                cell("invisible character", "Cases!F3", "Pay\u202ement", "invisible character U+202E", "Remove it"),
                cell("endless cell", "Cases!H3", "x".repeat(8_001), "8001 characters", "Keep to 8000"),
                new Break(
                        "bad clause id",
                        it -> GoodWorkbook.put(it, Layout.CLAUSES, with(it, "poll-2")),
                        "cases.xlsx › Clauses!A5",
                        "\"poll-2\" is no id",
                        "POLL-2"),
                new Break(
                        "clause like a case",
                        it -> GoodWorkbook.put(it, Layout.CLAUSES, with(it, "SPOT-1")),
                        "cases.xlsx › Clauses!A5",
                        "looks like the id of a case",
                        "POLL"),
                cell("unknown grade", "Clauses!F3", "B", "\"B\" is no grade", "A, N, M, G, P, I"),
                cell("unknown weight", "Clauses!G3", "maybe", "\"maybe\" is no weight", "must, advice, money"),
                cell("weight against grade", "Clauses!G4", "must", "grade I cannot be \"must\"", "advice, or money"),
                cell("bad address", "Clauses!H3", "docs.antom.com", "is no web address", "https://"),
                cell("no address", "Clauses!H3", "", "has no address", "https://"),
                cell("bad date", "Clauses!I3", "23.11.2026", "is no date", "2026-11-23"),
                cell(
                        "standing rule of another clause",
                        "Clauses!J4",
                        "no empty parameter is sent [SGN-2]",
                        "this row's own clause",
                        "[HOUSE-1]"),
                cell("bad figure", "TestData!B5", "soon", "\"soon\" is no duration", "60 s"),
                cell("day that does not exist", "TestData!B2", "2026-02-30 10:00:00", "is no instant", "2026-03-02"),
                cell("wrong unit", "TestData!C5", "count", "\"till.budget\" is a duration", "Write duration."),
                cell("missing source", "TestData!F5", "", "\"Source\" is empty", "Fill it"),
                cell(
                        "changed step",
                        "Steps!B4",
                        "a buyer who pays",
                        "no longer says what the dictionary says",
                        "catalogue --refresh-steps"),
                new Break(
                        "unknown rule",
                        BadWorkbookTest::addSuggestion,
                        "cases.xlsx › Suggestions!A" + (SuggestionsSheet.rules().size() + 2),
                        "no rule \"accepted.cal\"",
                        "Did you mean \"accepted.call\"?"),
                cell("no version", "Info!B2", "one", "\"one\" is no version", "0.1.0"),
                new Break(
                        "number",
                        it -> GoodWorkbook.cell(it, "Cases!A3").setCellValue(12.3),
                        "cases.xlsx › Cases!A3",
                        "holds the value 12.3 as a number",
                        "Format the cell as text"),
                new Break(
                        "formula",
                        it -> GoodWorkbook.cell(it, "Cases!F3").setCellFormula("1+1"),
                        "cases.xlsx › Cases!F3",
                        "holds a formula",
                        "Write its value as text"),
                new Break(
                        "formula in a sheet of notes",
                        it -> it.createSheet("Notes").createRow(2).createCell(1).setCellFormula("1+1"),
                        "cases.xlsx › Notes!B3",
                        "holds a formula",
                        "Write its value as text"),
                new Break(
                        "missing sheet",
                        it -> it.removeSheetAt(it.getSheetIndex("Clauses")),
                        "cases.xlsx › Clauses",
                        "The sheet is missing",
                        "Add it"),
                new Break(
                        "renamed sheet",
                        it -> it.setSheetName(it.getSheetIndex("TestData"), "Testdata 2"),
                        "cases.xlsx › TestData",
                        "The sheet is missing",
                        "Testdata 2"),
                new Break(
                        "renamed column",
                        it -> GoodWorkbook.cell(it, "Cases!F1").setCellValue("Titel"),
                        "cases.xlsx › Cases",
                        "The column \"Title\" is missing",
                        "If it is \"Titel\", rename that"),
                new Break(
                        "missing figure",
                        it -> remove(it, "TestData", 5),
                        "cases.xlsx › TestData",
                        "\"till.budget\" is missing",
                        "duration like 60 s"),
                new Break(
                        "missing step",
                        it -> remove(it, "Steps", it.getSheet("Steps").getLastRowNum() + 1),
                        "cases.xlsx › Steps",
                        "sentences, the dictionary",
                        "catalogue --refresh-steps"),
                new Break(
                        "missing suggestion",
                        it -> remove(it, "Suggestions", 2),
                        "cases.xlsx › Suggestions",
                        "\"accepted.call\" has no suggestion",
                        "Add a row"),
                new Break(
                        "no version row",
                        it -> remove(it, "Info", 2),
                        "cases.xlsx › Info",
                        "The row \"version\" is missing",
                        "0.1.0"),
                cell(
                        "version without changelog",
                        "Info!B2",
                        "1.2.4",
                        "what changed in version 1.2.4",
                        "changelog 1.2.4"),
                cell("bad question id", "Questions!A3", "Notices", "\"Notices\" is no id", "sign-types"),
                cell("question without Chinese", "Questions!C3", "", "Chinese of \"Question\" is missing", "Translate"),
                cell("unknown kind", "Questions!D3", "yes", "\"yes\" is no kind", "Did you mean \"yes-no\"?"),
                cell("choices of a yes or no", "Questions!E3", "a, b", "has no \"Choices\"", "Empty the cell"),
                new Break(
                        "one choice only",
                        it -> {
                            GoodWorkbook.cell(it, "Questions!E2").setCellValue("web");
                            GoodWorkbook.cell(it, "Questions!F2").setBlank();
                            GoodWorkbook.cell(it, "Questions!G2").setCellValue("web");
                        },
                        "cases.xlsx › Questions!E2",
                        "nothing to choose from",
                        "two answers or more"),
                cell("choice twice", "Questions!E2", "barcode, web, web, auto-debit", "stands twice", "once"),
                cell("odd choice", "Questions!E2", "barcode, web, auto-debit, a b", "\"a b\" is no choice", "letters"),
                cell(
                        "uncovered that cannot be chosen",
                        "Questions!F2",
                        "auto-debt",
                        "\"auto-debt\" is none of the choices",
                        "Did you mean \"auto-debit\"?"),
                cell("no default", "Questions!G3", "", "has no default", "Write one of yes, no."),
                cell("two defaults", "Questions!G3", "yes, no", "Only one answer", "Write one of yes, no."),
                cell(
                        "figure of no sheet",
                        "Questions!H4",
                        "query.intervall",
                        "TestData sheet has no row",
                        "query.interval"),
                cell("figure of another unit", "Questions!H4", "query.failures", "is a count", "change the kind"),
                cell("figure with a second default", "Questions!G4", "4 s", "TestData sheet already", "empty"),
                cell("bad bound", "Questions!I4", "2", "\"2\" is no duration", "Write it like 60 s."),
                cell("range ends first", "Questions!J4", "1 s", "ends before it begins", "larger figure"),
                cell("range of no clause", "Questions!K4", "", "Nothing documents the range", "Clauses sheet"),
                cell("clause without range", "Questions!K5", "POLL-2", "no range", "empty this cell"),
                cell("range of a missing clause", "Questions!K4", "POLL-3", "no row POLL-3", "Did you mean"),
                cell("no source", "Questions!M4", "", "\"Source\" is empty", "Fill it"),
                cell("bad contradiction", "Questions!L5", "till-budget", "is no condition", "such as: products"),
                cell(
                        "contradiction of a choice and a figure",
                        "Questions!L5",
                        "till-budget below notices",
                        "answered by a choice",
                        "Name the answers"),
                cell("bad condition", "Cases!W3", "products", "\"products\" is no condition", "such as: products"),
                cell("condition with or", "Cases!W3", "notices yes or no", "is no condition", "such as: products"),
                cell(
                        "condition of no question",
                        "Cases!W3",
                        "notice yes",
                        "The Questions sheet has no row \"notice\"",
                        "Did you mean \"notices\"?"),
                cell(
                        "condition of no answer",
                        "Cases!W3",
                        "notices yes and products webb",
                        "\"webb\" is no answer to \"products\"",
                        "Did you mean \"web\"?"),
                cell("condition on a figure", "Cases!W3", "till-budget 60", "by a figure", "Compare it with another"),
                cell("bad code", "Errors!A2", "system error", "\"system error\" is no code", "SYSTEM_ERROR"),
                cell("unknown class", "Errors!B2", "X", "\"X\" is no class", "Choose one of A, B, U, R."),
                cell("code without handling", "Errors!C2", "", "\"Handling\" is empty", "Fill it"),
                cell("code without Chinese", "Errors!D2", "", "Chinese of \"Handling\" is missing", "Translate"),
                cell("bad journey id", "Journeys!A3", "J-1", "\"J-1\" is no id", "J-01"),
                cell("order twice", "Journeys!B3", "10", "stands here a second time", "its own"),
                cell("journey of no case", "Journeys!E3", "", "serves no case", "SPOT-006"),
                cell("journey of an unknown case", "Journeys!E3", "SPOT-004", "no row SPOT-004", "\"SPOT-003\"?"),
                cell(
                        "case of two journeys",
                        "Journeys!E3",
                        "CON-001 SPOT-003",
                        "served by J-01 already",
                        "one journey"),
                cell("no minutes", "Journeys!F3", "soon", "\"soon\" is no number of minutes", "Write one like 15."),
                cell("needs without Chinese", "Journeys!H3", "", "Chinese of \"Needs\" is missing", "Translate"),
                new Break(
                        "missing sheet of questions",
                        it -> it.removeSheetAt(it.getSheetIndex("Questions")),
                        "cases.xlsx › Questions",
                        "The sheet is missing",
                        "catalogue --new FILE"),
                new Break(
                        "far too many rows",
                        it -> it.getSheet("Cases").createRow(20_000),
                        "cases.xlsx › Cases",
                        "20001 rows",
                        "Keep to 20000"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void is_told_with_cell_and_remedy(Break it) {
        XSSFWorkbook workbook = GoodWorkbook.make();
        it.act().accept(workbook);

        List<Problem> problems = WorkbookReaderTest.problems(workbook);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).where()).isEqualTo(it.where());
        assertThat(problems.get(0).what()).contains(it.what());
        assertThat(problems.get(0).remedy()).contains(it.remedy());
    }

    private static Break cell(String name, String address, String text, String what, String remedy) {
        return new Break(
                name, it -> GoodWorkbook.cell(it, address).setCellValue(text), "cases.xlsx › " + address, what, remedy);
    }

    private static void remove(XSSFWorkbook workbook, String sheet, int row) {
        workbook.getSheet(sheet).removeRow(workbook.getSheet(sheet).getRow(row - 1));
    }

    /** The clauses and one more, whose id is given. */
    private static List<List<String>> with(XSSFWorkbook workbook, String id) {
        List<List<String>> rows = new ArrayList<>(SheetTexts.take(workbook.getSheet("Clauses")));
        rows.remove(0);
        List<String> added = new ArrayList<>(rows.get(0));
        added.set(0, id);
        rows.add(added);
        return rows;
    }

    private static void addSuggestion(XSSFWorkbook workbook) {
        List<List<String>> rows = new ArrayList<>(SheetTexts.take(workbook.getSheet("Suggestions")));
        rows.remove(0);
        rows.add(List.of("accepted.cal", "Do.", "做。"));
        GoodWorkbook.put(workbook, Layout.SUGGESTIONS, rows);
    }
}
