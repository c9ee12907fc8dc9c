package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.testkit.SaidInSources;

class FactWordsTest {

    private static final Pattern HOLE = Pattern.compile("\\{[a-z]\\d?\\}");

    private static final Path TABLE = Path.of("src/main/resources/org/openvalidate/report/fact-words.zh.txt");
    private static final String SOURCES = SaidInSources.text();

    static List<String> phrases() {
        return FactWords.phrases();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no pay was recorded | 没有支付请求的记录
                    3 queries | 3 次查询
                    at least 1 query | 至少 1 次查询
                    2 s to 6 s apart | 间隔 2 秒至 6 秒
                    4.134 s, 4.191 s | 4.134 秒、4.191 秒
                    but was | 实际
                    the first query within 10 s of the unanswered pay | 首次查询在未应答的支付之后 10 秒内
                    till FAILURE, merchant CLOSED, gateway TRADE_SUCCESS (charged) | 收银终端 FAILURE，商户系统 CLOSED，网关 TRADE_SUCCESS（已扣款）
                    a pay without store_id and secondary_merchant_id | 有支付请求缺少 store_id 和 secondary_merchant_id
                    不符合：商户声明的 query-interval 在文档规定的范围内（2 秒至 6 秒） [POLL-2]，实际为 8 s。 | 不符合：商户声明的 query-interval 在文档规定的范围内（2 秒至 6 秒） [POLL-2]，实际为 8 秒。
                    12 of 14 expectations hold, 2 not applicable | 共 14 项预期结果，符合 12 项，不适用 2 项
                    absent.cancel [CNL-1]: expected no cancel, but was 2 cancels; also charged.once [PAY-1]. | absent.cancel [CNL-1]：预期为“没有撤销”，实际为“2 次撤销”；另有 charged.once [PAY-1]。
                    """)
    void a_phrase_is_said_in_chinese_with_the_figures_that_it_had(String english, String chinese) {
        assertThat(FactWords.in(english, Lang.ZH)).isEqualTo(chinese);
        assertThat(FactWords.in(english, Lang.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FAIL SYSTEM_ERROR",
                "12.34 USD",
                "SUCCESS TRADE_CLOSED",
                "is_success=F ILLEGAL_SIGN",
                "alipay.acquire.overseas.query",
                "OV1h47cnx8vtcekuceokiz",
                "HTTP 200 \"fail\""
            })
    void codes_ids_and_amounts_stay_as_they_are(String said) {
        assertThat(FactWords.chinese(said)).contains(said);
    }

    @Test
    void what_the_table_does_not_say_stays_english_and_is_known_to_be_missing() {
        assertThat(FactWords.chinese("no cabbage was eaten")).isEmpty();
        assertThat(FactWords.in("no cabbage was eaten", Lang.ZH)).isEqualTo("no cabbage was eaten");
        assertThat(FactWords.chinese("no cancel, no cabbage")).isEmpty();
    }

    @Test
    void a_row_without_its_chinese_is_refused() {
        assertThatThrownBy(() -> Phrase.of("no cancel")).hasMessageContaining("no cancel");
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void no_row_is_dead(String phrase) {
        assertThat(HOLE.splitAsStream(phrase).map(FactWordsTest::core)).allMatch(SOURCES::contains);
    }

    @Test
    void no_row_says_less_in_chinese_than_in_english() throws IOException {
        assertThat(Files.readAllLines(TABLE))
                .filteredOn(row -> !row.isEmpty() && !row.startsWith("#"))
                .extracting(Phrase::of)
                .allSatisfy(phrase -> {
                    assertThat(phrase.holes()).allMatch(hole -> phrase.chinese().contains("{" + hole + "}"));
                    assertThat(HOLE.matcher(phrase.chinese()).results().map(MatchResult::group))
                            .hasSameSizeAs(phrase.holes());
                });
    }

    /** The words between two holes, without what joins them to the holes. */
    private static String core(String part) {
        return part.replaceAll("^[^A-Za-z_]+|[^A-Za-z_]+$", "");
    }
}
