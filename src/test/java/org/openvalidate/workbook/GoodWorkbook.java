package org.openvalidate.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openvalidate.catalogue.Figures;

/** A small workbook without fault, for tests that break one thing in it. */
final class GoodWorkbook {

    static final String FILE = "cases.xlsx";

    private GoodWorkbook() {}

    static XSSFWorkbook make() {
        XSSFWorkbook workbook = WorkbookTemplate.make();
        put(workbook, Layout.INFO, List.of(List.of("version", "1.2.3"), List.of("changelog 1.2.3", "All.")));
        put(workbook, Layout.QUESTIONS, questions());
        put(workbook, Layout.ERRORS, List.of(List.of("SYSTEM_ERROR", "U", "Ask.", "查询。")));
        put(workbook, Layout.JOURNEYS, List.of(journey("J-01", "10", "CON-001"), journey("J-02", "20", "SPOT-*")));
        put(workbook, Layout.CASES, List.of(probe(), payment()));
        put(workbook, Layout.CLAUSES, List.of(clause("SGN-2", "A", "must"), clause("POLL-2", "P", "must"), standing()));
        put(workbook, Layout.TEST_DATA, figures());
        put(
                workbook,
                Layout.SUGGESTIONS,
                SuggestionsSheet.rules().stream()
                        .map(rule -> List.of(rule, "Do.", "做。"))
                        .toList());
        return workbook;
    }

    static void put(XSSFWorkbook workbook, Layout layout, List<List<String>> rows) {
        List<List<String>> texts = new ArrayList<>(List.of(layout.headings()));
        texts.addAll(rows);
        SheetTexts.put(workbook.getSheet(layout.sheet()), texts);
    }

    /** The cell at an address such as {@code Cases!F2}. */
    static XSSFCell cell(XSSFWorkbook workbook, String address) {
        CellReference at = new CellReference(address);
        XSSFSheet sheet = workbook.getSheet(at.getSheetName());
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        return row.getCell(at.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    static byte[] bytes(XSSFWorkbook workbook) {
        try {
            return Replacement.bytes(workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> probe() {
        return row(
                "CON-001",
                "all",
                "con",
                "C",
                "m s o x",
                "",
                "calls are signed with RSA2",
                "请求使用 RSA2 签名",
                "a trade that does not exist is queried",
                "查询一笔不存在的交易",
                "every call signed with RSA2 is accepted [SGN-2]",
                "使用 RSA2 签名的请求全部被接受 [SGN-2]");
    }

    private static List<String> payment() {
        return row(
                "SPOT-003",
                "barcode",
                "spot",
                "M",
                "m s+ o x!",
                "12 min",
                "a buyer who must enter the password",
                "",
                "the cashier charges 12.34 USD\nthe buyer enters the password after 9 s",
                "",
                "successive queries are 2 s to 6 s apart [POLL-2]",
                "");
    }

    private static List<String> row(
            String id, String product, String area, String requirement, String on, String tail, String... lines) {
        return Stream.of(
                        Stream.of(id, product, area, requirement, on),
                        Stream.of("Title", "标题", "Scenario", "场景", "Purpose", "目的", "1. Do\n2. See", "1. 做"),
                        Stream.of(lines),
                        Stream.of("", tail, "", ""))
                .flatMap(each -> each)
                .toList();
    }

    private static List<String> clause(String id, String grade, String weight) {
        return List.of(
                id, "Page", "Section", "A rule.", "规则。", grade, weight, "https://docs.antom.com/x", "2026-11-23", "");
    }

    private static List<String> standing() {
        return List.of(
                "HOUSE-1",
                "Ours",
                "Section",
                "A rule.",
                "规则。",
                "I",
                "advice",
                "",
                "2026-11-23",
                "no empty parameter is sent [HOUSE-1]");
    }

    private static List<List<String>> questions() {
        return List.of(
                question(
                        "products",
                        "several",
                        "barcode, web, auto-debit",
                        "auto-debit",
                        "barcode, web",
                        "",
                        "",
                        "",
                        ""),
                question("notices", "yes-no", "", "", "yes", "", "", "", ""),
                question("query-interval", "duration", "", "", "", "query.interval", "2 s", "6 s", "POLL-2"),
                question("till-budget", "duration", "", "", "", "till.budget", "", "", ""));
    }

    private static List<String> question(String id, String kind, String... cells) {
        String contradiction = id.equals("till-budget") ? "till-budget below query-interval" : "";
        return Stream.of(Stream.of(id, "What?", "什么？", kind), Stream.of(cells), Stream.of(contradiction, "Source."))
                .flatMap(each -> each)
                .toList();
    }

    private static List<String> journey(String id, String order, String cases) {
        return List.of(id, order, "Walk", "流程", cases, "5", "A phone.", "手机。");
    }

    private static List<List<String>> figures() {
        return Figures.required().entrySet().stream()
                .map(each -> List.of(
                        each.getKey(),
                        each.getValue().example(),
                        each.getValue().word(),
                        "Means.",
                        "含义。",
                        "Source."))
                .toList();
    }
}
