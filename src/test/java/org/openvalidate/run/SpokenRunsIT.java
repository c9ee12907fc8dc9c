package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.merchant.broken.BrokenMerchant;
import org.openvalidate.merchant.broken.BrokenMerchants;
import org.openvalidate.testkit.Spoken;

/** Whatever a run says of a merchant, a Chinese reader reads in Chinese. */
class SpokenRunsIT {

    private final Spoken spoken = new Spoken();

    @TempDir
    Path reports;

    @Test
    void all_that_is_said_of_the_whole_catalogue_is_said_in_chinese() {
        spoken.hear(Play.of(Map.of("reports", reports.toString(), "parallel", "2")));

        assertThat(spoken.onlyInEnglish()).isEmpty();
    }

    @Tag("full")
    @Test
    void so_is_all_that_is_said_of_broken_merchants() {
        for (BrokenMerchant broken : BrokenMerchants.all()) {
            spoken.hear(
                    Play.of(Map.of("broken", broken.id(), "cases", broken.caught(), "reports", reports.toString())));
        }

        assertThat(spoken.onlyInEnglish()).isEmpty();
    }
}
