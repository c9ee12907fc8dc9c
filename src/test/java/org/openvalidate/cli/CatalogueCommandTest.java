package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.testkit.SpoiltWorkbook;
import org.openvalidate.testkit.Typed;
import org.openvalidate.workbook.WorkbookReader;

class CatalogueCommandTest {

    private static final Path WORKBOOK = Path.of("testcases/openvalidate-cases.xlsx");
    private static final Catalogue CATALOGUE = WorkbookReader.read(WORKBOOK);

    @TempDir
    Path folder;

    @Test
    void filters_narrow_the_list_and_all_must_let_a_case_through() throws IOException {
        List<String> blamed = new ArrayList<>();
        JsonNode found = json(
                "catalogue", "--json", "--area", "spot", "--requirement", "M", "--runs-on", "x!", "--clause", "CNL-6");
        found.forEach(each -> blamed.add(each.path("id").asText()));

        assertThat(blamed)
                .contains("SPOT-009", "SPOT-010")
                .isEqualTo(CATALOGUE.cases().stream()
                        .filter(each -> each.area().equals("spot")
                                && each.expected().stream()
                                        .anyMatch(expected -> expected.clause().equals("CNL-6")))
                        .map(TestCase::id)
                        .toList());
        assertThat(Typed.line("catalogue", "--text", "password authentication").out())
                .contains("SPOT-003")
                .doesNotContain("CON-001 ");
        assertThat(Typed.line("catalogue", "--text", "支付触发密码验证").out()).contains("SPOT-003");
        assertThat(Typed.line("catalogue", "--product", "barcode", "--area", "con", "--lang", "zh")
                        .out())
                .contains("没有符合筛选条件的用例。");
    }

    @Test
    void a_case_is_explained_with_its_clauses_and_when_it_applies() {
        assertThat(Typed.line("catalogue", "CON-002", "SPOT-006").out())
                .contains("applies when: sign-types RSA")
                .contains("SPOT-006a", "SPOT-006b", "SPOT-006c")
                .contains("P, must: ");
        Typed unknown = Typed.line("catalogue", "SPOT-999");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("No case has this id.", "SPOT-001");
    }

    @Test
    void the_questionnaire_is_written_to_be_filled_in() throws IOException {
        Path answers = folder.resolve("answers.txt");

        assertThat(Typed.line("catalogue", "--questions", "--out", answers.toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readString(answers))
                .isEqualTo(Typed.line("catalogue", "--questions").out());
        assertThat(Typed.line("run", "--check", "--answers", answers.toString()).exitCode())
                .isZero();
    }

    @Test
    void the_questionnaire_is_told_to_programs() throws IOException {
        JsonNode asked = json("catalogue", "--questions", "--json", "--lang", "zh");

        assertThat(asked).hasSameSizeAs(CATALOGUE.questionnaire().questions());
        assertThat(asked.get(0).path("id").asText()).isEqualTo("products");
        assertThat(asked.get(0).path("question").asText()).containsPattern("\\p{IsHan}");
        assertThat(asked.get(0).path("notCovered").toString()).contains("auto-debit");
    }

    @Test
    void the_plan_has_each_case_once_or_says_why_not() throws IOException {
        Path answers =
                Files.writeString(folder.resolve("answers.txt"), "sign-types = RSA2\nproducts = barcode, tax-refund\n");

        JsonNode plan = json("catalogue", "--plan", "--json", "--answers", answers.toString());

        List<String> planned = new ArrayList<>();
        plan.path("journeys").forEach(each -> each.path("cases").forEach(id -> planned.add(id.asText())));
        plan.path("alone").forEach(id -> planned.add(id.asText()));
        Map<String, String> left = new TreeMap<>();
        plan.path("leftOut")
                .forEach(each ->
                        left.put(each.path("id").asText(), each.path("reason").asText()));
        List<String> all = new ArrayList<>(planned);
        all.addAll(left.keySet());
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.cases().stream().map(TestCase::id).toList());
        assertThat(left.get("CON-001")).contains("sign-types = RSA2");
        assertThat(planned).contains("CON-003", "SPOT-001");
        assertThat(plan.path("minutes").asInt()).isPositive();
        assertThat(plan.path("notCovered").get(0).asText()).isEqualTo("products: tax-refund");
    }

    @Test
    void the_plan_says_in_both_languages_what_is_needed_and_what_falls_away() throws IOException {
        String answers = Files.writeString(folder.resolve("answers.txt"), "sign-types = MD5\n")
                .toString();

        assertThat(Typed.line("catalogue", "--plan", "--answers", answers).out())
                .contains("J-01  Calls of each sign type", "needs: The keys", "Left out", "CON-002")
                .contains("Falls away by the answer sign-types = MD5; it applies where the answer holds RSA.");
        assertThat(Typed.line("catalogue", "--plan", "--answers", answers, "--lang", "zh")
                        .out())
                .contains("J-01  各签名类型的请求", "需要：", "不适用", "根据问卷回答 sign-types = MD5");
    }

    @Test
    void two_workbooks_are_compared_in_words() {
        Path other = folder.resolve("other.xlsx");
        SpoiltWorkbook.write(other, Map.of(cell("F", "SPOT-001"), "Straight payment", "Info!B4", "9.9.9"));

        Typed typed = Typed.line("catalogue", "--diff", WORKBOOK.toString(), other.toString());

        assertThat(typed.out().lines().toList())
                .containsExactly(
                        "Info: version changed in \"Value\" (Info!B4):",
                        "    - " + CATALOGUE.version(),
                        "    + 9.9.9",
                        "Cases: SPOT-001 changed in \"Title\" (" + cell("F", "SPOT-001") + "):",
                        "    - Direct payment",
                        "    + Straight payment",
                        "2 differences.");
        assertThat(Typed.line("catalogue", "--diff", WORKBOOK.toString(), WORKBOOK.toString(), "--lang", "zh")
                        .out())
                .isEqualTo("两个工作簿内容一致。" + System.lineSeparator());
    }

    @Test
    void rows_that_came_and_went_are_named() {
        Path other = folder.resolve("other.xlsx");
        SpoiltWorkbook.write(other, Map.of("TestData!A26", "terminal.ident"));

        assertThat(Typed.line("catalogue", "--diff", WORKBOOK.toString(), other.toString())
                        .out())
                .contains("TestData: terminal.ident was added (TestData!A26).")
                .contains("TestData: terminal.id was removed (it stood in TestData!A26).");
    }

    @Test
    void a_sheet_for_the_tester_has_a_page_for_each_case() throws IOException {
        Path page = folder.resolve("sheet.html");

        Typed.line("catalogue", "SPOT-001", "SPOT-006", "--sheet", "--lang", "zh", "--out", page.toString());

        assertThat(Files.readString(page).split("<section>", -1)).hasSize(1 + 4);
        assertThat(Files.readString(page)).contains("集成测试步骤", "商户交易号");
    }

    @Test
    void a_place_that_cannot_be_written_to_is_bad_input() {
        Typed typed = Typed.line(
                "catalogue",
                "--questions",
                "--out",
                folder.resolve("no/where.txt").toString());

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("cannot be written");
    }

    @Test
    void a_faulty_workbook_still_shows_the_scenarios_of_its_good_rows() {
        Path faulty = folder.resolve("faulty.xlsx");
        SpoiltWorkbook.write(faulty, Map.of(cell("R", "SPOT-002"), "the til shows success [IV-1]"));

        Typed good = Typed.line("features", "--show", "SPOT-001", "--workbook", faulty.toString());

        assertThat(good.exitCode()).isEqualTo(2);
        assertThat(good.out()).contains("Scenario: SPOT-001 Direct payment", "Given a buyer who pays at once");
        assertThat(good.err()).contains(cell("R", "SPOT-002"), "Did you mean \"the till shows success [POLL-2]\"?");
        assertThat(Typed.line("features", "--show", "SPOT-001").exitCode()).isZero();
    }

    private static String cell(String column, String id) {
        return "Cases!" + column + CATALOGUE.find(id).orElseThrow().origin().row();
    }

    private static JsonNode json(String... arguments) throws IOException {
        return new ObjectMapper().readTree(Typed.line(arguments).out());
    }
}
