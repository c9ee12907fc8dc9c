package org.openvalidate.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SymptomTest {

    @ParameterizedTest
    @EnumSource
    void each_is_said_and_mended_in_both_languages(Symptom symptom) {
        String en = symptom.explanation("en", "DETAIL");
        String zh = symptom.explanation("zh", "DETAIL");

        assertThat(Stream.of(en, symptom.remedy("en"))).noneMatch(String::isBlank).noneMatch(SymptomTest::chinese);
        assertThat(symptom.remedy("zh")).matches(SymptomTest::chinese);
        assertThat(zh).isNotBlank().doesNotContain("%").satisfiesAnyOf(
                words -> assertThat(words).matches(SymptomTest::chinese),
                // whose detail says it all
                words -> assertThat(words).isEqualTo("DETAIL。"));
        assertThat(en.contains("DETAIL")).isEqualTo(zh.contains("DETAIL"));
    }

    @Test
    void the_table_says_nothing_of_what_is_none() throws IOException {
        Properties table = new Properties();
        table.load(new InputStreamReader(
                Objects.requireNonNull(Symptom.class.getResourceAsStream("symptoms.properties")),
                StandardCharsets.UTF_8));

        assertThat(table.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Symptom.values())
                        .flatMap(each -> Stream.of(".en", ".zh", ".remedy.en", ".remedy.zh").map(each.name()::concat))
                        .toList());
    }

    private static boolean chinese(String words) {
        return words.codePoints().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
    }
}
