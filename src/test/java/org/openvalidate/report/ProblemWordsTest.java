package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.problem.Problem;
import org.openvalidate.testkit.SaidInSources;

/** Whatever is refused is refused in Chinese as well: the sentences of the sources and those of the table are the same. */
class ProblemWordsTest {

    private static final Pattern HOLE = Pattern.compile("\\{[a-z]\\d?\\}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Words without which there is no English sentence. */
    private static final Pattern ENGLISH = Pattern.compile("\\b(?:the|is|are|of|it|not|cannot|that|has|be|such)\\b");

    /** What a sentence begins with is the user's own. */
    private static final Pattern VALUE = Pattern.compile("^\"[^\"]*\"");

    private static final Path TABLE = Path.of("src/main/resources/org/openvalidate/report/problem-words.zh.txt");
    /** What the parser of the command line says of it. */
    private static final List<String> PARSER = List.of(
            "Unknown option: '--colour'",
            "Unknown options: '--colour', 'red'",
            "Unmatched argument at index 1: 'red'",
            "Unmatched arguments from index 1: 'red', 'green'",
            "Missing required parameter: 'FILE'",
            "Missing required parameters: 'FILE', 'FILE'",
            "Missing required option: '--in=FILE'",
            "Missing required options: '--in=FILE', '--to=FORM'",
            "Missing required subcommand",
            "Missing required parameter for option '--in' (FILE)",
            "Expected parameter for option '--in'",
            "Expected parameter for option '--in' but found '--to'",
            "option '--in' (FILE) should be specified only once",
            "Invalid value for option '--lang' (LANG): expected one of [EN, ZH] (case-insensitive) but was 'fr'",
            "Invalid value for option '--port' (N): 'x' is not an int",
            "Invalid value for option '--exchange' (N): 'x' is not a long");

    /** What is put together from words that stand apart in the sources. */
    private static final List<String> JOINED = List.of(
            "Write reference or external.",
            "Write simulated or mock or sandbox.",
            "Write en or zh.",
            "The case has no preconditions.",
            "The case has no actions.",
            "The case has no expectations.",
            "not an RSA public key in X.509 form",
            "not a DSA public key in X.509 form");

    private static final String TEXT = SaidInSources.text();
    private static final SaidInSources SOURCES = new SaidInSources();

    static SortedSet<String> said() {
        SortedSet<String> said = new TreeSet<>();
        for (int part = 0; part < 3; part++) {
            said.addAll(SOURCES.to("Problem", part, 3));
            said.addAll(SOURCES.to("BadInput", part, 3));
        }
        said.addAll(SOURCES.to("Misreading", 0, 2));
        said.addAll(SOURCES.to("Misreading", 1, 2));
        said.addAll(SOURCES.to("HarnessFault", 0, 1));
        said.addAll(SOURCES.to("HarnessFault", 0, 2));
        return said.stream()
                .map(each -> VALUE.matcher(each).replaceFirst("\"" + SaidInSources.HOLE + "\""))
                .filter(each -> !each.equals("\"7\" 7."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("said")
    void whatever_is_refused_is_refused_in_chinese(String sentence) {
        assertThat(sentence.lines().map(ProblemWords::chinese))
                .as("%s", sentence)
                .allSatisfy(told -> assertThat(told).isPresent());
        assertThat(ProblemWords.in(sentence, Lang.ZH)).doesNotContainPattern(ENGLISH);
    }

    @Test
    void sentences_are_found_in_the_sources_wherever_they_are_put_together() {
        assertThat(List.of(
                        "The cell is empty.",
                        "\"7\" is no port.",
                        "Write a number from 0 to 7.",
                        "Files could not be served over SFTP.",
                        "The file of batches names no batch.",
                        "No sentence of the Steps sheet reads \"7\"."))
                .allMatch(said()::contains);
        assertThat(said()).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cases.xlsx › Cases!F12 | The cell is empty. | Fill it. | cases.xlsx › Cases!F12：单元格为空。请填写。
                    --port | 70000 is no port. | Write a number from 0 to 65535. | --port：70000 不是端口号。请填写 0 到 65535 之间的数字。
                    waivers.txt, line 3 | The workbook has no case X-1. | Name a case by its whole id. | waivers.txt 第 3 行：工作簿没有用例 X-1。请填写完整的用例编号。
                    Cases!B6 | "barcod" is no product. | Did you mean "barcode"? Choose one of barcode, web. | Cases!B6：“barcod”不是产品。是否为“barcode”？ 请选择其一：barcode, web。
                    """)
    void a_problem_is_one_line_in_either_language(String where, String what, String remedy, String chinese) {
        Problem problem = new Problem(where, what, remedy);

        assertThat(ProblemWords.line(problem, Lang.ZH)).isEqualTo(chinese);
        assertThat(ProblemWords.line(problem, Lang.EN)).isEqualTo(where + ": " + what + " " + remedy);
    }

    @Test
    void what_no_source_says_in_one_piece_is_said_in_chinese() {
        assertThat(Stream.concat(PARSER.stream(), JOINED.stream()))
                .allSatisfy(each -> assertThat(ProblemWords.in(each, Lang.ZH))
                        .containsPattern(CHINESE)
                        .doesNotContainPattern(ENGLISH));
    }

    @Test
    void what_no_table_says_stays_as_it_is() {
        assertThat(ProblemWords.in("The cabbage is missing.", Lang.ZH)).isEqualTo("The cabbage is missing.");
    }

    @Test
    void no_row_is_dead() {
        List<String> said =
                Stream.of(said(), PARSER, JOINED).flatMap(Collection::stream).toList();

        assertThat(ProblemWords.phrases())
                .filteredOn(phrase -> !isWritten(phrase) && !isSaid(phrase, said))
                .isEmpty();
    }

    @Test
    void no_row_says_less_in_chinese_than_in_english() throws IOException {
        assertThat(Files.readAllLines(TABLE))
                .filteredOn(row -> !row.isEmpty() && !row.startsWith("#"))
                .extracting(Phrase::of)
                .allSatisfy(phrase -> assertThat(phrase.holes())
                        .allMatch(hole -> phrase.chinese().contains("{" + hole + "}")));
    }

    private static boolean isSaid(String phrase, List<String> said) {
        Phrase row = Phrase.of(phrase + " = ");
        return said.stream().anyMatch(each -> row.told(each, Optional::of).isPresent());
    }

    private static boolean isWritten(String phrase) {
        return HOLE.splitAsStream(phrase).map(ProblemWordsTest::core).allMatch(TEXT::contains);
    }

    /** The words between two holes, without what joins them to the holes. */
    private static String core(String part) {
        return part.replaceAll("^[^A-Za-z_]+|[^A-Za-z_]+$", "");
    }
}
