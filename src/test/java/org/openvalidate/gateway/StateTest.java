package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateTest {

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @Test
    void a_trade_is_found_by_the_merchants_id_and_by_the_gateways() {
        gateway.pay("T1");
        Trade trade = gateway.state().inOrder().get(0);

        assertThat(gateway.state().named("T1")).contains(trade);
        assertThat(gateway.state().named(trade.alipayId())).contains(trade);
        assertThat(gateway.state().named("T2")).isEmpty();
    }

    @Test
    void what_had_moved_in_an_earlier_life_is_known_and_nobody_is_told_of_it_again() {
        gateway.pay("T1");
        gateway.after(Duration.ofMinutes(1)).refund("T1", "R1", "2.00");
        State earlier = gateway.state();
        State fresh = State.of(earlier.account());

        State recalled =
                fresh.recalling(earlier.inOrder(), List.of(earlier.refund("R1").orElseThrow()), List.of());

        assertThat(recalled.trade("T1")).isEqualTo(earlier.trade("T1"));
        assertThat(recalled.refund("R1")).isEqualTo(earlier.refund("R1"));
        assertThat(recalled.notices()).isEqualTo(fresh.notices());
    }

    @Test
    void other_terms_and_another_currency_change_nothing_that_happened() {
        gateway.pay("T1");
        Terms terms = Terms.USUAL.merchants(MerchantTerms.USUAL.checked(true));

        State other = gateway.state().under(terms).settledIn("EUR");

        assertThat(other.account().terms()).isEqualTo(terms);
        assertThat(other.account().currency()).isEqualTo("EUR");
        assertThat(other.inOrder()).isEqualTo(gateway.state().inOrder());
    }

    @Test
    void ids_of_trades_are_day_account_and_a_running_number_in_28_digits() {
        gateway.pay("T1");
        gateway.pay("T2");

        assertThat(gateway.state().inOrder())
                .extracting(Trade::alipayId)
                .containsExactly("2026030212341234000000000001", "2026030212341234000000000002");
    }
}
