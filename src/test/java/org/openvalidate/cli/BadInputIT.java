package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.testkit.Folder;
import org.openvalidate.testkit.Rehearsed;
import org.openvalidate.testkit.SpoiltWorkbook;
import org.openvalidate.testkit.Typed;
import org.openvalidate.workbook.WorkbookReader;

/** The user's mistakes: all told at once, with place and remedy, exit 2, and nothing touched. */
class BadInputIT {

    /** Where the first case of that feature stands in the workbook. */
    private static final int ROW = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"))
            .find("SPOT-001")
            .orElseThrow()
            .origin()
            .row();

    @TempDir
    Path folder;

    private Path reports;
    private SortedMap<String, String> reportsBefore;
    private SortedMap<String, String> featuresBefore;

    @BeforeEach
    void an_earlier_run_has_left_its_reports() throws IOException {
        reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(reports.resolve("acceptance-result.json"), "{}");
        Files.writeString(reports.resolve("run.jsonl"), "{}");
        reportsBefore = Folder.bytes(reports);
        featuresBefore = Folder.bytes(Path.of("features"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    run --cases NOPE-1 --lang zh | acceptance.cases：“NOPE-1”与任何用例都不匹配。
                    run --lang zh --products fish | acceptance.products（选项 --products）：“fish”不是产品。
                    catalogue NOPE-1 --lang=zh | catalogue NOPE-1：没有该编号的用例。
                    serve --port 70000 --lang zh | --port：70000 不是端口号。请填写 0 到 65535 之间的数字。
                    keys md5 --lang zh | 缺少必填选项
                    run --lang zh --colour red | 无法识别的选项：'--colour', 'red'
                    """)
    void whoever_asks_in_chinese_is_refused_in_chinese(String line, String told) {
        Typed typed = Typed.line(line.split(" "));

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).startsWith(told);
    }

    @Test
    void ten_mistakes_in_a_workbook_are_told_at_once_with_sheet_and_cell() {
        Map<String, Object> mistakes = new TreeMap<>(Map.of(
                "Cases!A3", "CON-001",
                "Cases!B6", "barcod",
                "Cases!D7", "X",
                "Cases!E8", "q",
                "Cases!G9", "",
                "Cases!H10", "=1+1",
                "Cases!P11", "the cashier charges 12,34 USD",
                "Cases!P12", 12.34,
                "Cases!R13", "the till shows sucess [IV-1]",
                "Cases!R14", "the till shows success [IV-99]"));
        Path workbook = folder.resolve("cases.xlsx");
        SpoiltWorkbook.write(workbook, mistakes);

        Typed typed = run("--workbook", workbook.toString());

        assertThat(mistakes.keySet())
                .hasSize(10)
                .allSatisfy(address -> assertThat(typed.err()).contains("cases.xlsx › " + address + ": "));
        assertThat(typed.err()).contains("Did you mean \"barcode\"?", "the till shows success");
        isRefused(typed);
    }

    @Test
    void settings_that_are_not_known_are_told_at_once() {
        Typed typed = run(
                "--merchant",
                "mine",
                "--gateway",
                "live",
                "--lang",
                "fr",
                "--parallel",
                "many",
                "--seed",
                "-1",
                "--products",
                "barcode,fax");

        assertThat(typed.err().lines())
                .anyMatch(line -> line.startsWith("acceptance.merchant (option --merchant): \"mine\""))
                .anyMatch(line -> line.startsWith("acceptance.gateway (option --gateway): \"live\""))
                .anyMatch(line -> line.startsWith("acceptance.lang (option --lang): \"fr\""))
                .anyMatch(line -> line.startsWith("acceptance.parallel (option --parallel): \"many\""))
                .anyMatch(line -> line.startsWith("acceptance.seed (option --seed): \"-1\""))
                .anyMatch(line -> line.startsWith("acceptance.products (option --products): \"fax\""))
                .contains("BAD INPUT  6 problems, exit 2. Nothing was run or written.");
        isRefused(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cases    | SPOT-999 | \"SPOT-999\" matches no case | CON-001, CON-002",
                "--broken   | nonsense | No broken merchant is called \"nonsense\" | never-cancels",
                "--merchant | external | ALIPAY_PARTNER: It is not set | acceptance.config",
                "--config   | none.txt | none.txt cannot be read as settings | acceptance.seed=7",
                "--answers  | none.txt | none.txt cannot be read as text | catalogue --questions --out",
                "--workbook | none.xlsx | none.xlsx |  ",
                "--features | nowhere  | nowhere | exec:java@write-features",
            })
    void a_value_that_leads_nowhere_is_refused_with_what_would(
            String option, String value, String what, String remedy) {
        Typed typed = run(option, value);

        assertThat(typed.err()).contains(what);
        if (remedy != null) {
            assertThat(typed.err()).contains(remedy);
        }
        isRefused(typed);
    }

    @Test
    void answers_and_settings_that_are_wrong_are_told_together() throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.txt"), "notices = maybe\nreceits = no\n");

        Typed typed = run("--answers", answers.toString(), "--seed", "-1");

        assertThat(typed.err())
                .contains("acceptance.seed (option --seed)")
                .contains("answers.txt line 1: \"maybe\" is no answer to \"notices\".")
                .contains(
                        "answers.txt line 2: The questionnaire has no question \"receits\". Did you mean \"receipts\"?")
                .contains("BAD INPUT  3 problems, exit 2.");
        isRefused(typed);
    }

    @Test
    void a_mistyped_option_is_met_with_the_right_one() {
        Typed typed = run("--casses", "SPOT-001");

        assertThat(typed.err()).contains("--casses", "--cases");
        isRefused(typed);
    }

    @Test
    void drifted_features_are_told_with_file_line_row_and_the_command_that_mends_them() throws IOException {
        Path features = folder.resolve("features");
        assertThat(Typed.line("features", "--out", features.toString()).exitCode())
                .isZero();
        Path spot = features.resolve("barcode/spot.feature");
        Files.writeString(spot, Files.readString(spot).replaceFirst("1\\.00 USD", "2.00 USD"));
        SortedMap<String, String> drifted = Folder.bytes(features);

        Typed typed = Typed.line("features", "--check", "--out", features.toString());

        assertThat(typed.err())
                .contains("spot.feature: Line 17 ", "(row " + ROW + ")", "mvn -q compile exec:java@write-features");
        assertThat(Folder.bytes(features)).isEqualTo(drifted);
        isRefused(typed);
    }

    private Typed run(String... options) {
        return Rehearsed.play(reports, options).typed();
    }

    private void isRefused(Typed typed) {
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).doesNotContain("Exception", "\tat ");
        assertThat(typed.out()).isEmpty();
        assertThat(Folder.bytes(reports)).isEqualTo(reportsBefore);
        assertThat(Folder.bytes(Path.of("features"))).isEqualTo(featuresBefore);
    }
}
