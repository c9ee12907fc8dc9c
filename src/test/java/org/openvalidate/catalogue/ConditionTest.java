package org.openvalidate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final Questionnaire ASKED = new Questionnaire(List.of(
            asked("products", QuestionKind.SEVERAL, List.of("barcode", "web"), List.of("barcode"), ""),
            asked("notices", QuestionKind.YES_NO, List.of("yes", "no"), List.of("yes"), ""),
            asked("till-budget", QuestionKind.DURATION, List.of(), List.of(), "till.budget"),
            asked("query-interval", QuestionKind.DURATION, List.of(), List.of("4 s"), "")));
    private static final Figures FIGURES = new Figures(Map.of("till.budget", "60 s"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "products barcode",
                "products web,barcode",
                "products web, barcode and notices yes",
                "query-interval below till-budget"
            })
    void holds_where_every_term_is_met(String text) {
        assertThat(Condition.read(text).orElseThrow().holds(defaults())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "products web",
                "notices no",
                "products barcode and notices no",
                "till-budget below query-interval",
                "till-budget below till-budget"
            })
    void does_not_hold_where_one_term_is_not_met(String text) {
        assertThat(Condition.read(text).orElseThrow().holds(defaults())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "products",
                "Products web",
                "products web or app",
                "not products web",
                "products web and",
                "and products web",
                "products web,",
                "till-budget below a,b",
                "products (web)",
                "products = web"
            })
    void anything_else_is_no_condition(String text) {
        assertThat(Condition.read(text)).isEmpty();
    }

    @Test
    void is_written_as_it_was_read() {
        assertThat(Condition.read("products web , app  and a  below b").orElseThrow())
                .hasToString("products web,app and a below b");
    }

    @Test
    void an_answer_wins_over_the_default_and_a_declared_figure_over_the_sheet() {
        Answers answers =
                new Answers(ASKED, FIGURES, Map.of("notices", List.of("no"), "till-budget", List.of("2 min")));

        assertThat(answers.text("notices")).isEqualTo("no");
        assertThat(answers.declared().text("till.budget")).isEqualTo("2 min");
        assertThat(defaults().declared()).isEqualTo(FIGURES);
        assertThat(Condition.read("notices no").orElseThrow().holds(answers)).isTrue();
    }

    @Test
    void what_nobody_asks_excludes_nothing() {
        assertThat(Condition.read("currencies JPY").orElseThrow().holds(defaults()))
                .isTrue();
    }

    private static Answers defaults() {
        return new Answers(ASKED, FIGURES, Map.of());
    }

    private static Question asked(
            String id, QuestionKind kind, List<String> choices, List<String> byDefault, String figure) {
        return new Question(id, new Text(id, id), kind, choices, Set.of(), byDefault, figure, "", "", "", List.of());
    }
}
