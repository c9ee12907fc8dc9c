package org.openvalidate.target.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.config.Surroundings;
import org.openvalidate.gateway.Behaviour;

class WalletsTest {

    private static final String FIRST = "281234567890123456";
    private static final String LONG = "280000000000000000000001";

    private final Wallets wallets =
            Wallets.of(Surroundings.resolve(Map.of("ALIPAY_PAYMENT_CODES", FIRST + ", " + LONG + ","), ""));

    @Test
    void each_code_is_shown_once() {
        assertThat(wallets.code(Behaviour.PAYS_AT_ONCE, 0, "")).contains(FIRST);
        assertThat(wallets.code(Behaviour.PAYS_AT_ONCE, 0, "")).contains(LONG);
        assertThat(wallets.code(Behaviour.PAYS_AT_ONCE, 0, "")).isEmpty();
    }

    @Test
    void a_row_gets_a_code_as_it_wants_one_or_none() {
        assertThat(wallets.code(Behaviour.PAYS_AT_ONCE, 24, "")).contains(LONG);
        assertThat(wallets.code(Behaviour.PAYS_AT_ONCE, 24, "")).isEmpty();
        assertThat(wallets.code(Behaviour.PAYS_AT_ONCE, 0, "25")).isEmpty();
        assertThat(wallets.code(Behaviour.PAYS_AT_ONCE, 0, "28")).contains(FIRST);
    }

    @Test
    void nobody_knows_of_a_written_code_that_its_buyer_would_be_asked_for_a_password() {
        assertThat(wallets.code(Behaviour.ENTERS_PASSWORD, 0, "")).isEmpty();
        assertThat(wallets.code(Behaviour.ABANDONS, 0, "")).isEmpty();
        assertThat(wallets.all()).containsExactlyInAnyOrder(FIRST, LONG);
    }
}
