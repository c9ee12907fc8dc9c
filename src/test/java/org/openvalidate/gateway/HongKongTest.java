package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.with;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.legacy.LegacyService;

class HongKongTest {

    private static final Terms TERMS = Terms.USUAL.online(OnlineTerms.USUAL.inHongKong());

    @ParameterizedTest
    @CsvSource({
        "currency, HKD, served",
        "currency, USD, ILLEGAL_CURRENCY",
        "rmb_fee, 80.00, INVALID_PARAMETER",
        "split_fund_info, [], INVALID_PARAMETER",
        "product_code, NEW_WAP_OVERSEAS_SELLER, served",
        "product_code, NEW_OVERSEAS_SELLER, served",
        "product_code, OTHER, INVALID_PARAMETER",
        "payment_inst, ALIPAYHK, served"
    })
    void an_order_is_priced_in_hong_kong_dollars(String field, String value, String answer) {
        assertThat(Orders.answer(gateway(), with(order(), field, value))).isEqualTo(answer);
    }

    @Test
    void an_account_that_is_paid_in_other_money_cannot_sell_there() {
        assertThat(Orders.answer(PureGateway.under(TERMS), Orders.web("T1"))).isEqualTo("ILLEGAL_CURRENCY");
    }

    @ParameterizedTest
    @CsvSource({
        "reason, too cold, served",
        "reason, '', ILLEGAL_ARGUMENT",
        "is_sync, '', ILLEGAL_ARGUMENT",
        "return_rmb_amount, 1.00, INVALID_PARAMETER"
    })
    void a_refund_says_why_and_how(String field, String value, String answer) {
        PureGateway gateway = gateway();
        gateway.buy(order());
        Map<String, String> refund = with(with(Orders.refund("T1", "R1", "1.00"), "currency", "HKD"), "reason", "cold");

        assertThat(Orders.answer(gateway, with(refund, field, value))).isEqualTo(answer);
    }

    @Test
    void there_are_no_rates() {
        Map<String, String> call = Map.of("service", LegacyService.FOREX_RATE_FILE.wireName());

        assertThat(PureGateway.refusal(gateway().call(call))).contains("ILLEGAL_PARTNER_EXTERFACE");
    }

    @Test
    void queries_are_the_same() {
        PureGateway gateway = gateway();
        gateway.buy(order());

        assertThat(gateway.status("T1")).isEqualTo("TRADE_FINISHED");
    }

    private static Map<String, String> order() {
        return with(Orders.web("T1"), "currency", "HKD");
    }

    private static PureGateway gateway() {
        return PureGateway.settledIn("HKD", TERMS);
    }
}
