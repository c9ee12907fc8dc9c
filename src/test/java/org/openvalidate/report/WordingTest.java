package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.catalogue.Lang;

class WordingTest {

    private static final Pattern NAMED = Pattern.compile("\\bw\\.([a-z_]+)");

    @ParameterizedTest
    @EnumSource
    void every_word_exists_in_both_languages_with_the_same_holes(Wording word) {
        assertThat(word.in(Lang.EN)).isNotBlank();
        assertThat(word.in(Lang.ZH)).isNotBlank();
        assertThat(holes(word, Lang.ZH)).isEqualTo(holes(word, Lang.EN));
    }

    @Test
    void every_word_that_a_template_names_exists() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/openvalidate/report"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".ftlh")).toList()) {
                NAMED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(named::add);
            }
        }

        assertThat(named).hasSizeGreaterThan(50).isSubsetOf(Wording.all(Lang.EN).keySet());
        assertThat(Wording.all(Lang.ZH)).hasSameSizeAs(Wording.all(Lang.EN));
    }

    @Test
    void a_name_without_a_word_stands_for_itself() {
        assertThat(Wording.of("WHO", "merchant", Lang.ZH)).isEqualTo("商户");
        assertThat(Wording.of("WHO", "auditor", Lang.ZH)).isEqualTo("auditor");
        assertThat(FactWords.in("but was", Lang.ZH)).isEqualTo("实际");
    }

    private static List<String> holes(Wording word, Lang lang) {
        return Pattern.compile("%(\\d\\$)?s")
                .matcher(word.in(lang))
                .results()
                .map(hole -> "%s")
                .toList();
    }
}
