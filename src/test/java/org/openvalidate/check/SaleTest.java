package org.openvalidate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.EvidenceFixtures.START;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.Claim;
import org.openvalidate.testkit.Tape;

class SaleTest {

    private static final String ORDER_STRING =
            "service=\"mobile.securitypay.pay\"&out_trade_no=\"APP\"&total_fee=\"12.34\"&sign=\"a%3D\"&sign_type=\"RSA\"";

    @Test
    void whoever_began_it_a_sale_stands_in_the_order_of_time() {
        List<Sale> sales = sales(tape().pay(30, "TILL", "SUCCESS")
                .order(20, "WEB")
                .act(10, BuyerAct.ORDER_STRING, "APP", BuyerAct.TEXT, ORDER_STRING)
                .notice(5, "CODE", "TRADE_SUCCESS", "VALID")
                .gateway("CODE", "TRADE_SUCCESS", true));

        assertThat(sales).extracting(Sale::trade).containsExactly("CODE", "APP", "WEB", "TILL");
        assertThat(sales)
                .extracting(Sale::at)
                .containsExactly(
                        START.plusSeconds(5), START.plusSeconds(10), START.plusSeconds(20), START.plusSeconds(30));
        assertThat(sales).extracting(sale -> sale.field("total_fee")).containsExactly("", "12.34", "12.34", "");
        assertThat(sales).extracting(sale -> sale.field("trans_amount")).containsExactly("", "", "", "12.34");
    }

    @Test
    void a_pay_that_is_sent_again_is_the_same_sale() {
        List<Sale> sales = sales(tape().pay(0, "T", "").pay(9, "T", "SUCCESS"));

        assertThat(sales)
                .extracting(Sale::trade, Sale::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("T", START));
    }

    @Test
    void a_notice_alone_may_be_made_up_and_what_the_gateway_never_knew_is_no_sale() {
        assertThat(sales(tape().notice(5, "T", "TRADE_SUCCESS", "VALID"))).isEmpty();
        assertThat(sales(tape().gateway("T", Claim.NOT_EXIST, false))).isEmpty();
    }

    @Test
    void what_only_the_gateway_knows_of_began_when_it_was_first_heard_of() {
        List<Sale> sales = sales(tape().gateway("T", "TRADE_SUCCESS", true));

        assertThat(sales).extracting(Sale::at).containsExactly(START.plusSeconds(600));
    }

    @Test
    void the_gateways_id_comes_from_its_last_word_or_else_from_an_answer() {
        assertThat(only(tape().pay(0, "T", "").gateway("T", "TRADE_SUCCESS", true))
                        .alipayTrade())
                .isEqualTo("2026T");
        assertThat(only(tape().pay(0, "T", "").query(3, "T", "SUCCESS alipay_trans_id=2099"))
                        .alipayTrade())
                .isEqualTo("2099");
        assertThat(only(tape().pay(0, "T", "")).alipayTrade()).isEmpty();
    }

    @Test
    void the_gateways_last_word_is_kept_where_there_is_one() {
        Sale ended = only(
                tape().pay(0, "T", "").gateway("T", "WAIT_BUYER_PAY", false).gateway("T", "TRADE_CLOSED", false));

        assertThat(ended.end().map(Claims::status)).contains("TRADE_CLOSED");
        assertThat(only(tape().pay(0, "T", "")).end()).isEmpty();
    }

    @Test
    void a_field_is_looked_for_in_the_extension_first_and_then_in_the_order() {
        Sale shop = only(tape().pay(0, "T", "SUCCESS").with("secondary_merchant_id", "M9"));
        Sale web = only(tape().order(0, "T").with("secondary_merchant_id", "M9"));

        assertThat(shop.field("secondary_merchant_id")).isEqualTo("M1");
        assertThat(web.field("secondary_merchant_id")).isEqualTo("M9");
        assertThat(web.field("store_id")).isEmpty();
    }

    private static Sale only(Tape tape) {
        List<Sale> sales = sales(tape);
        assertThat(sales).hasSize(1);
        return sales.get(0);
    }

    private static List<Sale> sales(Tape tape) {
        return Sale.in(Traffic.of(tape.end()));
    }
}
