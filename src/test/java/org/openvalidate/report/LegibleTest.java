package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {

    @Test
    void what_reads_well_stays_as_it_is() {
        assertThat(Legible.text("Coffee ☕ 咖啡(大) قهوة 𠮷\n\tmore")).isEqualTo("Coffee ☕ 咖啡(大) قهوة 𠮷\n\tmore");
    }

    @Test
    void what_hides_or_misleads_is_shown() {
        assertThat(Legible.text("a\u0000b\u001bc\u007f\r\nd\re")).isEqualTo("a\u2400b\u241bc\u2421\nd\u240de");
        assertThat(Legible.text("exe\u202etxt\u200b\ufeff\uffff\ud800"))
                .isEqualTo("exe[U+202E]txt[U+200B][U+FEFF][U+FFFF][U+D800]");
    }

    @Test
    void a_line_is_one_line() {
        assertThat(Legible.line(" one \r\n two\n\n three ")).isEqualTo("one two three");
    }
}
