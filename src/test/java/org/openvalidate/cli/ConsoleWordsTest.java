package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.testkit.SaidInSources;

class ConsoleWordsTest {

    private static final Pattern HOLE = Pattern.compile("%\\d\\$s");

    @ParameterizedTest
    @EnumSource
    void a_line_is_said_in_both_languages_with_the_same_values(ConsoleWords word) {
        assertThat(word.in(Lang.ZH, "%1$s", "%2$s")).containsPattern("\\p{IsHan}");
        assertThat(word.in(Lang.EN, "%1$s", "%2$s")).doesNotContainPattern("\\p{IsHan}");
        assertThat(holes(word, Lang.ZH)).isEqualTo(holes(word, Lang.EN));
    }

    /** What is printed comes from words that stand in both languages, never from the line that prints. */
    @Test
    void nothing_is_printed_that_stands_in_one_language_only() {
        SaidInSources sources = new SaidInSources();

        assertThat(sources.to("println", 0, 1)).isEmpty();
        assertThat(sources.to("print", 0, 1)).isEmpty();
        assertThat(sources.to("printf", 0, 1)).isEmpty();
    }

    private static List<String> holes(ConsoleWords word, Lang lang) {
        return HOLE.matcher(word.in(lang, "%1$s", "%2$s"))
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }
}
