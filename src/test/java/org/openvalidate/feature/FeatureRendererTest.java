package org.openvalidate.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;
import org.openvalidate.problem.BadInput;
import org.openvalidate.testkit.Golden;

class FeatureRendererTest {

    private static final Text TITLE = new Text("Title", "标题");
    private static final Text ONE = new Text("Do.", "做。");

    @ParameterizedTest
    @EnumSource(Lang.class)
    void features_look_like_this(Lang lang) {
        SortedMap<String, String> features = FeatureRenderer.render(Rows.catalogue(Rows.probe(), Rows.payment()), lang);

        String all = features.entrySet().stream()
                .map(each -> "=== " + each.getKey() + "\n" + each.getValue())
                .collect(Collectors.joining());
        Golden.check("feature/features." + lang.code() + ".txt", all);
    }

    @Test
    void very_many_cases_of_one_area_stand_in_several_files() {
        TestCase[] many = IntStream.rangeClosed(1, 501)
                .mapToObj(i -> Rows.probe("CON-%03d".formatted(i)))
                .toArray(TestCase[]::new);

        SortedMap<String, String> features = FeatureRenderer.render(Rows.catalogue(many), Lang.EN);

        assertThat(features.keySet()).containsExactly("all/con-2.feature", "all/con-3.feature", "all/con.feature");
        assertThat(features.get("all/con.feature")).contains("@CON-250 ").doesNotContain("@CON-251 ");
        assertThat(features.get("all/con-3.feature")).contains("@CON-501 ").doesNotContain("@CON-500 ");
    }

    @Test
    void lines_end_as_on_every_machine() {
        String text =
                FeatureRenderer.render(Rows.catalogue(Rows.probe()), Lang.EN).get("all/con.feature");

        assertThat(text)
                .doesNotContain("\r")
                .doesNotContain("\t")
                .endsWith("[ERRC-1]\n")
                .doesNotContainPattern(" \n");
    }

    @Test
    void the_locale_of_the_machine_changes_nothing() {
        Locale before = Locale.getDefault();
        var catalogue = Rows.catalogue(Rows.probe(), Rows.payment());
        var features = FeatureRenderer.render(catalogue, Lang.EN);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(FeatureRenderer.render(catalogue, Lang.EN)).isEqualTo(features);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Given a buyer",
                "* a buyer",
                "@tag",
                "# note",
                "Examples:",
                "Scenario: other",
                "Rule: r",
                "And so on"
            })
    void a_cell_cannot_become_gherkin(String line) {
        var catalogue = Rows.catalogue(Rows.payment(TITLE, new Text("1. Do.\n" + line, "1. 做。\n2. 看。")));

        assertThatThrownBy(() -> FeatureRenderer.render(catalogue, Lang.EN))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("testcases/cases.xlsx › Cases row 7, column Procedure")
                .hasMessageContaining(line);
    }

    @Test
    void a_chinese_cell_cannot_either() {
        var catalogue = Rows.catalogue(Rows.payment(TITLE, new Text("1. Do.", "1. 做。\n当 2 秒过去")));

        assertThatThrownBy(() -> FeatureRenderer.render(catalogue, Lang.ZH))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("column Procedure zh");
        assertThat(FeatureRenderer.render(catalogue, Lang.EN)).hasSize(1);
    }

    @Test
    void a_single_line_is_safe_behind_its_heading() {
        var catalogue = Rows.catalogue(Rows.payment(new Text("Given: @x # y", "当"), new Text("Given a buyer", "当")));

        assertThat(FeatureRenderer.render(catalogue, Lang.EN).values())
                .singleElement()
                .asString()
                .contains("Test steps: Given a buyer");
        assertThat(FeatureRenderer.render(Rows.catalogue(Rows.payment(TITLE, ONE)), Lang.ZH))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"| a |", "\"\"\"", "```", "<a> \\n"})
    void marks_of_tables_and_texts_mean_nothing_in_a_description(String line) {
        var catalogue = Rows.catalogue(Rows.payment(TITLE, new Text("1. Do.\n" + line, "1. 做。\n2. 看。")));

        assertThat(FeatureRenderer.render(catalogue, Lang.EN).values())
                .singleElement()
                .asString()
                .contains("      " + line + "\n");
    }
}
