package org.openvalidate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DictionaryTest {

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)\\}");
    private static final Map<String, List<String>> EXAMPLES = Map.ofEntries(
            Map.entry("count", List.of("1", "24")),
            Map.entry("duration", List.of("2 s", "3 min")),
            Map.entry("amount", List.of("12.34 USD", "100 JPY")),
            Map.entry("clause", List.of("POLL-2", "IV-1")),
            Map.entry("signType", List.of("RSA", "RSA2")),
            Map.entry("code", List.of("SYSTEM_ERROR", "TRADE_NOT_EXIST")),
            Map.entry("field", List.of("store_id", "secondary_merchant_id")),
            Map.entry("flag", List.of("Y", "N")),
            Map.entry("services", List.of("create_forex_trade", "a.b, c.d")),
            Map.entry("charset", List.of("UTF-8", "GBK")),
            Map.entry("quoted", List.of("\"抹茶拿铁\"", "\"Caffè latte\"")),
            Map.entry("id", List.of("STORE-001", "STORE-002")));

    static List<Sentence> sentences() {
        return Dictionary.sentences();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void every_sentence_goes_from_english_to_chinese_and_back(Sentence sentence) {
        for (int variant = 0; variant < 2; variant++) {
            Step english = Dictionary.step(sentence, arguments(sentence, variant));

            Step chinese = Dictionary.read(sentence.part(), english.text().zh()).orElseThrow();
            Step back = Dictionary.read(sentence.part(), chinese.text().en()).orElseThrow();

            assertThat(chinese).isEqualTo(english);
            assertThat(back).isEqualTo(english);
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void both_languages_have_the_same_parameters_in_the_same_order(Sentence sentence) {
        assertThat(holes(sentence.zh())).isEqualTo(holes(sentence.en())).hasSameSizeAs(sentence.parameters());
        assertThat(sentence.parameters()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void no_line_is_an_instance_of_two_sentences(Sentence sentence) {
        Step step = Dictionary.step(sentence, arguments(sentence, 0));

        for (Lang lang : Lang.values()) {
            List<Sentence> readAs = Stream.of(Part.values())
                    .flatMap(part -> Dictionary.read(part, step.text().in(lang)).stream())
                    .map(Step::sentence)
                    .toList();
            assertThat(readAs).containsExactly(sentence);
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_sentence_holds_nothing_that_an_expression_would_take_for_syntax(Sentence sentence) {
        for (Lang lang : Lang.values()) {
            String words = HOLE.matcher(sentence.in(lang)).replaceAll("").replace("(s)", "");
            assertThat(words).doesNotContainPattern("[(){}/\\\\]");
        }
    }

    @Test
    void sentences_and_rules_stand_once() {
        assertThat(sentences()).extracting(Sentence::en).doesNotHaveDuplicates();
        assertThat(sentences()).extracting(Sentence::zh).doesNotHaveDuplicates();
        assertThat(sentences().stream().map(Sentence::rule).filter(rule -> !rule.isEmpty()))
                .doesNotHaveDuplicates();
    }

    @Test
    void chinese_punctuation_is_full_width() {
        assertThat(sentences()).extracting(Sentence::zh).noneMatch(zh -> zh.matches(".*[,;:?].*"));
    }

    @Test
    void one_time_is_singular() {
        Step once = Dictionary.read(Part.EXPECTATION, "the trade is queried at least 1 times [POLL-1]")
                .orElseThrow();

        assertThat(once.text().en()).isEqualTo("the trade is queried at least 1 time [POLL-1]");
    }

    @Test
    void an_expectation_knows_its_rule_its_figures_and_its_clause() {
        Step step =
                Dictionary.read(Part.EXPECTATION, "相邻两次查询间隔 2 秒至 6 秒 [POLL-2]").orElseThrow();

        Expectation expectation = Dictionary.expectation(step);

        assertThat(expectation.rule()).isEqualTo("spacing.query");
        assertThat(expectation.argument("min")).isEqualTo("2 s");
        assertThat(expectation.argument("max")).isEqualTo("6 s");
        assertThat(expectation.clause()).isEqualTo("POLL-2");
        assertThat(Dictionary.expectation(ThenSentences.QUERIES_APART, List.of("2 s", "6 s", "POLL-2")))
                .isEqualTo(expectation);
    }

    @Test
    void a_sentence_refuses_too_few_arguments() {
        Sentence sentence = sentences().get(0);

        assertThatThrownBy(() -> Dictionary.step(sentence, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence.en());
    }

    private static List<String> arguments(Sentence sentence, int variant) {
        List<String> arguments = new ArrayList<>();
        for (String hole : holes(sentence.en())) {
            arguments.add(EXAMPLES.get(hole).get((variant + arguments.size()) % 2));
        }
        return arguments;
    }

    private static List<String> holes(String expression) {
        return HOLE.matcher(expression)
                .results()
                .map((MatchResult hole) -> hole.group(1))
                .toList();
    }
}
