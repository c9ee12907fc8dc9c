package org.openvalidate.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Template HOLE = Template.of(TemplateTest.class, "hole.ftlh");

    @Test
    void what_fills_a_hole_is_escaped() {
        assertThat(HOLE.text(Map.of("words", "<b>茶 & \"cake\"</b>")))
                .isEqualTo("<p>&lt;b&gt;茶 &amp; &quot;cake&quot;&lt;/b&gt;</p>\n");
    }

    @Test
    void characters_that_no_page_may_hold_are_replaced() {
        assertThat(HOLE.text(Map.of("words", "a\u0000b\u001b[31m\tc"))).isEqualTo("<p>a\uFFFDb\uFFFD[31m\tc</p>\n");
    }

    @Test
    void a_hole_that_nothing_fills_is_a_fault() {
        assertThatThrownBy(() -> HOLE.text(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hole.ftlh");
    }
}
