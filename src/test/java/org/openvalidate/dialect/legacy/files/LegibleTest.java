package org.openvalidate.dialect.legacy.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegibleTest {

    @Test
    void one_character_at_a_time_is_read_like_many() throws IOException {
        try (Legible text = legible("\ufeffab")) {
            assertThat(text.read()).isEqualTo('a');
            assertThat(text.read()).isEqualTo('b');
            assertThat(text.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @CsvSource({"'a\u0001', 1", "'a\nb\u0001', 2", "'a\r\nb\u0001', 2", "'a\r\rb\u0001', 3", "'a\n\nb\u0001', 3"})
    void a_control_character_is_told_with_its_line_whatever_ends_the_lines(String content, int line)
            throws IOException {
        try (Legible text = legible(content)) {
            Legible.Broken broken = catchThrowableOfType(Legible.Broken.class, () -> text.read(new char[9], 0, 9));

            assertThat(broken.flaw())
                    .isEqualTo(new Flaw(
                            line, "", "U+0001", "text", "A control character stands here: this is no text of rows."));
        }
    }

    @Test
    void a_tab_and_a_blank_are_text() throws IOException {
        try (Legible text = legible("a\t b")) {
            char[] into = new char[9];

            assertThat(text.read(into, 2, 7)).isEqualTo(4);
            assertThat(new String(into, 2, 4)).isEqualTo("a\t b");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', true", "'a\n', true", "'a\r', true", "'a', false", "'a\nb', false"})
    void it_is_known_whether_the_last_line_was_ended(String content, boolean ended) throws IOException {
        try (Legible text = legible(content)) {
            text.read(new char[9], 0, 9);

            assertThat(text.lineEnded()).isEqualTo(ended);
        }
    }

    @Test
    void a_row_may_have_65536_characters_and_not_one_more() throws IOException {
        try (Legible text = legible("x".repeat(65_537))) {
            skip(text, 65_536);

            assertThat(catchThrowableOfType(Legible.Broken.class, text::read)
                            .flaw()
                            .what())
                    .isEqualTo("The row is longer than 65536 characters, or a quote is never closed.");
        }
    }

    @Test
    void with_each_row_the_counting_begins_anew() throws IOException {
        try (Legible text = legible("x".repeat(65_537))) {
            skip(text, 65_536);
            text.rowEnded();

            assertThat(text.read()).isEqualTo('x');
        }
    }

    @Test
    void the_charset_is_the_one_in_which_every_byte_has_a_meaning() throws IOException {
        Charset gbk = Charset.forName("GBK");

        assertThat(Legible.charset(Source.of("茶".getBytes(UTF_8)))).isEqualTo(UTF_8);
        assertThat(Legible.charset(Source.of("茶".getBytes(gbk)))).isEqualTo(gbk);
        assertThat(Legible.charset(Source.of(new byte[] {(byte) 0xff, (byte) 0xff})))
                .isEqualTo(UTF_8);
    }

    private static void skip(Legible text, int length) throws IOException {
        char[] into = new char[length];
        int left = length;
        while (left > 0) {
            left -= text.read(into, 0, left);
        }
    }

    private static Legible legible(String content) {
        return new Legible(new ByteArrayInputStream(content.getBytes(UTF_8)), UTF_8);
    }
}
