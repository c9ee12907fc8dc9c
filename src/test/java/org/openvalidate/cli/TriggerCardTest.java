package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.gateway.http.Trigger;
import org.openvalidate.testkit.Golden;
import org.openvalidate.testkit.Typed;

class TriggerCardTest {

    @Test
    void the_card_is_written_and_nothing_is_served() {
        Typed typed = Typed.line("serve", "--print-triggers", "--port", "70000");

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.err()).isEmpty();
        Golden.check("trigger-card.html", typed.out());
    }

    @ParameterizedTest
    @EnumSource
    void every_trigger_stands_on_it_in_both_languages(Trigger trigger) {
        assertThat(TriggerCard.html())
                .contains(trigger.whole(), trigger.cents())
                .contains(trigger.happens("en"), trigger.demands("en"))
                .contains(trigger.happens("zh"), trigger.demands("zh"));
    }

    @ParameterizedTest
    @EnumSource
    void every_sentence_is_there_and_needs_no_escaping(Trigger trigger) {
        for (String sentence :
                new String[] {trigger.happens("en"), trigger.demands("en"), trigger.happens("zh"), trigger.demands("zh")
                }) {
            assertThat(sentence).isNotBlank().doesNotContainPattern("[<>&|]");
        }
        assertThat(trigger.happens("zh") + trigger.demands("zh")).containsPattern("\\p{IsHan}");
    }
}
