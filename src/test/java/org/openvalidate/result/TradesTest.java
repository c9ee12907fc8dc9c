package org.openvalidate.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.List;
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
                        "",
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

    @Test
    void a_refund_stands_behind_its_trade_under_its_own_id() {
        List<Trade> trades = Trades.of(Traffic.of(tape().pay(0, "T", "SUCCESS")
                .pay(1, "U", "SUCCESS")
                .refund(60, "T", "R1", "5.00", "SUCCESS")
                .booking(61, "T", "REFUND", "5.00 USD", "R1")
                .refund(70, "T", "R2", "99.00", "FAILED RETURN_AMOUNT_EXCEED")
                .end()));

        assertThat(trades)
                .extracting(Trade::merchantTradeId, Trade::refundId, Trade::amount, Trade::onMerchant)
                .containsExactly(
                        tuple("T", "", "12.34", ""),
                        tuple("T", "R1", "5.00", "REFUNDED"),
                        tuple("T", "R2", "99.00", ""),
                        tuple("U", "", "12.34", ""));
        assertThat(trades.get(1).onGateway()).isEqualTo("SUCCESS REFUND_SUCCESS");
        assertThat(trades.get(2).onGateway()).contains("RETURN_AMOUNT_EXCEED");
        assertThat(trades.get(1).alipayTradeId()).isEqualTo("2026T");
    }

    @Test
    void a_refund_of_a_trade_that_nobody_knows_is_told_too() {
        assertThat(Trades.of(Traffic.of(tape().refund(60, "X", "R1", "5.00", "FAILED TRADE_NOT_EXIST")
                        .end())))
                .extracting(Trade::merchantTradeId, Trade::refundId)
                .containsExactly(tuple("X", "R1"));
    }

    @Test
    void an_order_on_a_website_is_a_trade() {
        assertThat(Trades.of(Traffic.of(tape().order(0, "W")
                        .gateway("W", "TRADE_FINISHED", true)
                        .end())))
                .extracting(Trade::service, Trade::merchantTradeId, Trade::amount, Trade::onGateway)
                .containsExactly(tuple("create_forex_trade", "W", "12.34", "TRADE_FINISHED"));
    }

    @Test
    void what_a_buyer_began_at_a_store_code_is_a_trade_and_a_mere_notice_is_none() {
        assertThat(Trades.of(Traffic.of(tape().notice(3, "MADE-UP", "TRADE_FINISHED", "INVALID")
                        .notice(5, "SCANNED", "TRADE_SUCCESS", "VALID")
                        .gateway("SCANNED", "TRADE_SUCCESS", true)
                        .gateway("NEVER", "NOT_EXIST", false)
                        .end())))
                .extracting(Trade::merchantTradeId, Trade::at, Trade::onGateway)
                .containsExactly(tuple("SCANNED", "2026-03-02T10:00:05.000+08:00", "TRADE_SUCCESS"));
    }
}
