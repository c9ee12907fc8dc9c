package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.with;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.Reply;

class SplitFundsTest {

    private static final String ITEM = "{'transIn':'2088000000000001','amount':'1.00','currency':'USD','desc':'fee'}";

    @Test
    void single_quotes_are_read_and_so_are_double_ones() {
        assertThat(answer(Orders.web("T1"), "[" + ITEM + "]")).isInstanceOf(Reply.Cashier.class);
        assertThat(answer(Orders.web("T1"), "[" + ITEM.replace('\'', '"') + "]"))
                .isInstanceOf(Reply.Cashier.class);
    }

    @Test
    void an_amount_may_be_a_number() {
        assertThat(answer(Orders.web("T1"), "[" + ITEM.replace("'1.00'", "1.10") + "]"))
                .isInstanceOf(Reply.Cashier.class);
        assertThat(answer(Orders.web("T1"), "[" + ITEM.replace("'1.00'", "10.00") + "]"))
                .isInstanceOf(Reply.Cashier.class);
    }

    @Test
    void a_text_may_have_1600_bytes_and_not_one_more() {
        String part = "[" + ITEM + "]";

        assertThat(answer(Orders.web("T1"), part + " ".repeat(1600 - part.length())))
                .isInstanceOf(Reply.Cashier.class);
        assertThat(answer(Orders.web("T1"), part + " ".repeat(1601 - part.length())))
                .isNotInstanceOf(Reply.Cashier.class);
    }

    @Test
    void ten_parts_are_taken_and_eleven_are_not() {
        assertThat(answer(Orders.web("T1"), items(10))).isInstanceOf(Reply.Cashier.class);
        assertThat(answer(Orders.web("T1"), items(11))).isEqualTo(refused("is no JSON array of 1 to 10 items"));
    }

    @Test
    void parts_share_out_no_more_than_the_payment() {
        assertThat(answer(Orders.web("T1"), "[" + ITEM.replace("1.00", "12.34") + "]"))
                .isInstanceOf(Reply.Cashier.class);
        assertThat(answer(Orders.web("T1"), "[" + ITEM.replace("1.00", "12.35") + "]"))
                .isEqualTo(refused("shares out more than there is"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "1.00 > 1.001 > has an item whose amount is none in USD",
                "1.00 > 0 > has an item whose amount is none in USD",
                "1.00 > '' > has an item whose amount is none in USD",
                "USD > CNY > has an item whose currency is not USD",
                "USD > EUR > has an item whose currency is not USD",
                "2088000000000001 > 42 > has an item whose transIn is no account number",
                "transIn > transOut > has an item whose transIn is no account number"
            })
    void a_defect_of_a_part_is_named(String before, String after, String words) {
        assertThat(answer(Orders.web("T1"), "[" + ITEM.replace(before, after) + "]"))
                .isEqualTo(refused(words));
    }

    @Test
    void text_that_is_no_list_is_refused() {
        assertThat(answer(Orders.web("T1"), ITEM)).isEqualTo(refused("is no JSON array of 1 to 10 items"));
        assertThat(answer(Orders.web("T1"), "[]")).isEqualTo(refused("is no JSON array of 1 to 10 items"));
        assertThat(answer(Orders.web("T1"), "half and half")).isEqualTo(refused("is no JSON array of 1 to 10 items"));
    }

    @Test
    void an_order_in_yuan_is_shared_in_yuan() {
        Map<String, String> order = Orders.inYuan(Orders.wap("T1"));

        assertThat(answer(order, "[" + ITEM.replace("USD", "CNY") + "]")).isInstanceOf(Reply.Cashier.class);
        assertThat(answer(order, "[" + ITEM + "]")).isEqualTo(refused("has an item whose currency is not CNY"));
    }

    @Test
    void its_length_is_counted_in_bytes() {
        String text = "[" + ITEM.replace("fee", "茶".repeat(600)) + "]";

        assertThat(text).hasSizeLessThan(1600);
        assertThat(answer(Orders.web("T1"), text)).isEqualTo(refused("is longer than 1600 bytes"));
    }

    @Test
    void a_refund_names_who_gives_back_and_the_query_says_so() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.buy(Orders.web("T1"));
        gateway.call(with(
                Orders.refund("T1", "R1", "2.00"), "split_fund_info", "[" + ITEM.replace("transIn", "transOut") + "]"));

        assertThat(gateway.refundQuery("T1", "R1"))
                .containsEntry("refund_royaltys", "[{\"amount\":\"6.55\",\"transOut\":\"2088000000000001\"}]");
    }

    @Test
    void a_refund_that_is_not_shared_has_no_royalties() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.buy(Orders.web("T1"));
        gateway.call(Orders.refund("T1", "R1", "2.00"));

        assertThat(gateway.refundQuery("T1", "R1")).containsEntry("refund_royaltys", "");
    }

    private static String items(int count) {
        return Collections.nCopies(count, ITEM).toString();
    }

    private static Reply refused(String words) {
        return new Reply.Refused("INVALID_PARAMETER", "split_fund_info " + words);
    }

    private static Reply answer(Map<String, String> order, String text) {
        return PureGateway.whose(Behaviour.PAYS_AT_ONCE)
                .call(with(order, "split_fund_info", text))
                .reply();
    }
}
