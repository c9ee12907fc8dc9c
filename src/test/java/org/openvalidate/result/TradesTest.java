package org.openvalidate.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import org.junit.jupiter.api.Test;
import org.openvalidate.check.Traffic;

class TradesTest {

    @Test
    void a_trade_stands_with_its_last_state_on_every_side() {
        assertThat(Trades.of(Traffic.of(tape().pay(0, "T", "")
                        .pay(9, "T", "SUCCESS")
                        .till(0, "T", "PENDING")
                        .till(10, "T", "SUCCESS")
                        .books(10, "T", "PAID")
                        .gateway("T", "TRADE_SUCCESS", true)
                        .end())))
                .containsExactly(new Trade(
                        "alipay.acquire.overseas.spot.pay",
                        "T",
                        "2026T",
                        "12.34",
                        "USD",
                        "2026-03-02T10:00:00.000+08:00",
                        "S1",
                        "M1",
                        "PAID",
                        "SUCCESS",
                        "TRADE_SUCCESS"));
    }

    @Test
    void what_nobody_said_stays_empty_and_the_price_counts_rather_than_the_settlement() {
        Trade trade = Trades.of(Traffic.of(tape().pay(0, "T", "SUCCESS")
                        .with("trans_currency", "CNY")
                        .with("extend_info", null)
                        .end()))
                .get(0);

        assertThat(trade.alipayTradeId()).isEqualTo("2026T");
        assertThat(trade.currency()).isEqualTo("CNY");
        assertThat(trade.storeId() + trade.onMerchant() + trade.onTill() + trade.onGateway())
                .isEmpty();
    }
}
