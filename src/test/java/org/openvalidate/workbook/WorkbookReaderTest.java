package org.openvalidate.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.CodeClass;
import org.openvalidate.catalogue.ErrorCode;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Journey;
import org.openvalidate.catalogue.RunsOn;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

class WorkbookReaderTest {

    @Test
    void a_workbook_becomes_a_catalogue() {
        byte[] bytes = GoodWorkbook.bytes(GoodWorkbook.make());

        Catalogue catalogue = WorkbookReader.read(GoodWorkbook.FILE, bytes);

        assertThat(catalogue.version()).isEqualTo("1.2.3");
        assertThat(catalogue.sha256()).hasSize(64).isEqualTo(Digest.sha256(bytes));
        assertThat(catalogue.cases()).extracting(TestCase::id).containsExactly("CON-001", "SPOT-003");
        assertThat(catalogue.figures().text(Figures.TILL_BUDGET)).isEqualTo("60 s");
        assertThat(catalogue.standing()).extracting(Expectation::rule).containsExactly("empty.request");
        assertThat(catalogue.suggestions()).containsKey("spacing.query");
    }

    @Test
    void questions_codes_and_journeys_are_read() {
        Catalogue catalogue = read(GoodWorkbook.make());

        assertThat(catalogue.questionnaire().ids())
                .containsExactly("products", "notices", "query-interval", "till-budget");
        assertThat(catalogue.questionnaire().find("products").orElseThrow().uncovered())
                .containsExactly("auto-debit");
        assertThat(catalogue.errors()).extracting(ErrorCode::kind).containsExactly(CodeClass.U);
        assertThat(catalogue.journeys())
                .extracting(Journey::cases)
                .containsExactly(List.of("CON-001"), List.of("SPOT-003"));
    }

    @Test
    void journeys_come_in_their_order_and_a_base_id_takes_its_variants() {
        XSSFWorkbook workbook = GoodWorkbook.make();
        GoodWorkbook.cell(workbook, "Cases!A3").setCellValue("SPOT-006b");
        GoodWorkbook.cell(workbook, "Journeys!E3").setCellValue("SPOT-006");
        GoodWorkbook.cell(workbook, "Journeys!B3").setCellValue("5");

        assertThat(read(workbook).journeys())
                .extracting(Journey::cases)
                .containsExactly(List.of("SPOT-006b"), List.of("CON-001"));
    }

    @Test
    void a_case_applies_by_its_product_and_its_own_condition() {
        XSSFWorkbook workbook = GoodWorkbook.make();
        GoodWorkbook.cell(workbook, "Cases!W3").setCellValue("notices yes");

        Catalogue catalogue = read(workbook);
        TestCase barcode = catalogue.find("SPOT-003").orElseThrow();

        assertThat(barcode.condition()).hasToString("products barcode and notices yes");
        assertThat(catalogue.answered(Map.of()).excludes(barcode)).isEmpty();
        assertThat(catalogue
                        .answered(Map.of("notices", List.of("no")))
                        .excludes(barcode)
                        .orElseThrow()
                        .en())
                .isEqualTo("Falls away by the answer notices = no; it applies where the answer holds yes.");
        assertThat(catalogue
                        .answered(Map.of("products", List.of("web")))
                        .excludes(barcode)
                        .orElseThrow()
                        .zh())
                .isEqualTo("根据问卷回答 products = web，本用例不适用；回答包含 barcode 时适用。");
    }

    @Test
    void a_row_written_in_one_language_exists_in_both() {
        TestCase row = read(GoodWorkbook.make()).find("SPOT-003").orElseThrow();

        assertThat(row.runsOn())
                .containsExactlyInAnyOrder(
                        RunsOn.MOCK, RunsOn.SANDBOX_WITH_PERSON, RunsOn.OBSERVE, RunsOn.RELAY_WITH_FAULT);
        assertThat(row.tail()).isEqualTo(Duration.ofMinutes(12));
        assertThat(row.actions().get(1).text().zh()).isEqualTo("买家在 9 秒后输入支付密码");
        assertThat(row.expected().get(0).argument("max")).isEqualTo("6 s");
        assertThat(row.origin().row()).isEqualTo(3);
    }

    @Test
    void a_row_may_be_written_in_chinese_alone() {
        XSSFWorkbook workbook = GoodWorkbook.make();
        GoodWorkbook.cell(workbook, "Cases!N2").setBlank();
        GoodWorkbook.cell(workbook, "Cases!P2").setBlank();
        GoodWorkbook.cell(workbook, "Cases!R2").setBlank();

        // a workbook that is written again has another digest a second later
        Catalogue chinese = read(workbook);
        assertThat(chinese).isEqualTo(withDigest(read(GoodWorkbook.make()), chinese.sha256()));
    }

    @Test
    void columns_are_found_by_heading_and_others_do_no_harm() {
        XSSFWorkbook workbook = GoodWorkbook.make();
        GoodWorkbook.cell(workbook, "Cases!X1").setCellValue("Notes");
        GoodWorkbook.cell(workbook, "Cases!X2").setCellValue("ask Lin");

        assertThat(read(workbook).cases()).hasSize(2);
    }

    @Test
    void all_problems_are_told_at_once_in_the_order_of_the_file() {
        XSSFWorkbook workbook = GoodWorkbook.make();
        GoodWorkbook.cell(workbook, "Suggestions!B2").setBlank();
        GoodWorkbook.cell(workbook, "Cases!R3")
                .setCellValue("successive querys are 2 s to 6 s apart [POLL-2]\nthe till shows success");
        GoodWorkbook.cell(workbook, "Cases!B2").setCellValue("barcod");
        GoodWorkbook.cell(workbook, "Cases!P3").setCellValue(12.3);
        GoodWorkbook.cell(workbook, "Clauses!F3").setCellValue("Z");
        GoodWorkbook.cell(workbook, "Info!B2").setCellValue("first");

        List<Problem> problems = problems(workbook);

        assertThat(problems)
                .extracting(Problem::where)
                .containsExactly(
                        "cases.xlsx › Info!B2",
                        "cases.xlsx › Cases!B2",
                        "cases.xlsx › Cases!P3",
                        "cases.xlsx › Cases!R3",
                        "cases.xlsx › Cases!R3",
                        "cases.xlsx › Clauses!F3",
                        "cases.xlsx › Suggestions!B2");
    }

    @Test
    void a_missing_file_and_a_file_that_is_no_workbook_are_named() {
        assertThatThrownBy(() -> WorkbookReader.read(java.nio.file.Path.of("nowhere/cases.xlsx")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("nowhere/cases.xlsx: The file does not exist.")
                .hasMessageContaining("--new FILE");
        assertRefused(new byte[0], "The file is no .xlsx workbook.");
        assertRefused("Id,Title".getBytes(java.nio.charset.StandardCharsets.UTF_8), "The file is no .xlsx workbook.");
        assertRefused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "The file is encrypted");
    }

    private static void assertRefused(byte[] bytes, String what) {
        assertThatThrownBy(() -> WorkbookReader.read(GoodWorkbook.FILE, bytes))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(what);
    }

    private static Catalogue withDigest(Catalogue it, String sha256) {
        return new Catalogue(
                it.file(),
                it.version(),
                sha256,
                it.cases(),
                it.clauses(),
                it.figures(),
                it.suggestions(),
                it.questionnaire(),
                it.errors(),
                it.journeys());
    }

    static Catalogue read(XSSFWorkbook workbook) {
        return WorkbookReader.read(GoodWorkbook.FILE, GoodWorkbook.bytes(workbook));
    }

    static List<Problem> problems(XSSFWorkbook workbook) {
        return catchThrowableOfType(BadInput.class, () -> read(workbook)).problems();
    }
}
