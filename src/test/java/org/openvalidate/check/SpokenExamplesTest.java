package org.openvalidate.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.evidence.Recording;
import org.openvalidate.testkit.EvidenceFixtures;
import org.openvalidate.testkit.Spoken;

/** Whatever a rule says of an example, a Chinese reader reads in Chinese. */
class SpokenExamplesTest {

    private final Spoken spoken = new Spoken();

    @Test
    void all_that_is_said_of_the_examples_is_said_in_chinese() {
        RulesTest.examples().map(Example::judge).forEach(spoken::hear);

        assertThat(spoken.onlyInEnglish()).isEmpty();
    }

    @Test
    void so_is_what_is_said_where_the_recording_is_empty_or_broke_off() {
        Recording empty = EvidenceFixtures.tape().external().end();
        RulesTest.examples().forEach(example -> {
            Obligation obligation = example.obligation();
            Recording whole = example.recording();
            spoken.hear(Rules.judge(obligation, empty));
            spoken.hear(Rules.judge(obligation, new Recording(whole.opening(), whole.entries(), null)));
        });

        assertThat(spoken.onlyInEnglish()).isEmpty();
    }
}
