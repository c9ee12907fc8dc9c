package org.openvalidate.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.testkit.HandTime;

class RateDeskTest {

    private final Claimed claimed = new Claimed();
    private final HandTime time = new HandTime(Counterpart.TEN);

    @Test
    void the_rates_of_the_day_are_asked_for_once_and_kept() {
        Counterpart gateway =
                new Counterpart().answering(new Reply.Plain("20260302|090000|USD|6.5487\n20260302|090000|JPY|0.05638"));
        RateDesk desk = desk(gateway, true);

        desk.download();

        assertThat(desk.latest().orElseThrow().yuan())
                .containsEntry("USD", new BigDecimal("6.5487"))
                .containsEntry("JPY", new BigDecimal("0.05638"));
        assertThat(gateway.calls()).extracting(Call::service).containsExactly("forex_rate_file");
        assertThat(claimed.claims()).isEmpty();
    }

    @Test
    void rates_of_another_day_are_never_priced_by_and_a_person_is_told() {
        RateDesk desk = desk(
                new Counterpart()
                        .answering(new Reply.Plain("20260302|090000|USD|6.5487"))
                        .answering(new Reply.Plain("20260302|090000|USD|6.9999")),
                true);
        desk.download();
        time.sleep(Duration.ofDays(1));

        desk.download();

        assertThat(desk.latest().orElseThrow().yuan()).containsEntry("USD", new BigDecimal("6.5487"));
        assertThat(claimed.claims()).containsExactly("alarm");
    }

    @Test
    void what_is_no_rate_or_does_not_come_is_told_each_time() {
        RateDesk desk = desk(
                new Counterpart()
                        .answering(new Reply.Plain("File empty"))
                        .silent()
                        .answering(new Reply.Refused("ILLEGAL_SIGN")),
                true);

        for (int asked : List.of(1, 2, 3)) {
            desk.download();
            assertThat(claimed.claims()).hasSize(asked);
        }

        assertThat(desk.latest()).isEmpty();
    }

    @Test
    void whoever_has_no_use_for_them_asks_nobody() {
        Counterpart gateway = new Counterpart();

        desk(gateway, false).download();

        assertThat(gateway.calls()).isEmpty();
        assertThat(claimed.claims()).isEmpty();
    }

    private RateDesk desk(Counterpart gateway, boolean wanted) {
        ReconciliationConduct conduct = new ReconciliationConduct(new Habits.Filing(false, Optional.empty())) {
            @Override
            public boolean downloadsRates() {
                return wanted;
            }
        };
        Downloads downloads = new Downloads(Counterpart.SHOP, Counterpart.DIALECT, gateway, Duration.ofSeconds(5));
        return new RateDesk(conduct, downloads, new Alarm(Counterpart.conduct(), claimed), time);
    }
}
