package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.with;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.SignatureState;

class OrderRulesTest {

    @ParameterizedTest
    @CsvSource({
        "subject, '', ILLEGAL_ARGUMENT",
        "subject, tea \"green\", INVALID_PARAMETER",
        "subject, Mika's coffee shop, served",
        "subject, <b>茶</b>, served",
        "body, green \"tea\", INVALID_PARAMETER",
        "body, green tea, served",
        "payment_type, 1, served",
        "payment_type, 2, INVALID_PARAMETER",
        "out_trade_no, '', ILLEGAL_ARGUMENT",
        "out_trade_no, A_1-b, served",
        "out_trade_no, A 1, INVALID_PARAMETER",
        "out_trade_no, A/1, INVALID_PARAMETER",
        "currency, '', ILLEGAL_ARGUMENT",
        "currency, EUR, ILLEGAL_CURRENCY",
        "currency, usd, ILLEGAL_CURRENCY",
        "currency, CNY, ILLEGAL_CURRENCY",
        "total_fee, '', INVALID_PARAMETER",
        "total_fee, 0, INVALID_PARAMETER",
        "total_fee, 0.01, served",
        "total_fee, 0.001, INVALID_PARAMETER",
        "total_fee, 1000000.00, served",
        "total_fee, 1000000.01, INVALID_PARAMETER",
        "total_fee, -1, INVALID_PARAMETER",
        "total_fee, 1e3, INVALID_PARAMETER",
        "rmb_fee, 1.00, INVALID_PARAMETER",
        "product_code, '', served",
        "product_code, OVERSEAS_SELLER, served",
        "product_code, NEW_WAP_OVERSEAS_SELLER, INVALID_PARAMETER",
        "payment_inst, ALIPAYCN, served",
        "payment_inst, ALIPAYHK, served",
        "payment_inst, OTHER, INVALID_PARAMETER",
        "return_url, https://shop.example/back?id=1, served",
        "return_url, javascript:alert(1), INVALID_PARAMETER",
        "return_url, //evil.example, INVALID_PARAMETER",
        "notify_url, ftp://shop.example, INVALID_PARAMETER",
        "refer_url, https://shop.example, served",
        "refer_url, shop, INVALID_PARAMETER",
        "secondary_merchant_industry, 7011, served",
        "secondary_merchant_industry, 70, INVALID_PARAMETER",
        "secondary_merchant_industry, 70111, ILLEGAL_ARGUMENT"
    })
    void each_field_has_its_rule(String field, String value, String answer) {
        assertThat(answer(with(Orders.web("T1"), field, value))).isEqualTo(answer);
    }

    @Test
    void lengths_are_counted_in_characters() {
        assertThat(answer(with(Orders.web("T1"), "subject", "茶".repeat(256)))).isEqualTo("served");
        assertThat(answer(with(Orders.web("T1"), "subject", "茶".repeat(257)))).isEqualTo("ILLEGAL_ARGUMENT");
        assertThat(answer(with(Orders.web("T1"), "out_trade_no", "1".repeat(65))))
                .isEqualTo("ILLEGAL_ARGUMENT");
    }

    @Test
    void an_order_is_priced_in_one_of_two_ways() {
        assertThat(answer(Orders.inYuan(Orders.web("T1")))).isEqualTo("served");
        assertThat(answer(with(Orders.inYuan(Orders.web("T1")), "rmb_fee", "80.001")))
                .isEqualTo("INVALID_PARAMETER");
        assertThat(answer(with(Orders.inYuan(Orders.web("T1")), "rmb_fee", ""))).isEqualTo("INVALID_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource({"100, served", "100.00, INVALID_PARAMETER", "0, INVALID_PARAMETER"})
    void yen_have_no_decimals(String fee, String answer) {
        PureGateway gateway = PureGateway.settledIn("JPY");

        assertThat(Orders.answer(gateway, with(with(Orders.web("T1"), "currency", "JPY"), "total_fee", fee)))
                .isEqualTo(answer);
    }

    @Test
    void no_contract_settles_in_yuan() {
        PureGateway gateway = PureGateway.settledIn("CNY");

        assertThat(Orders.answer(gateway, with(Orders.web("T1"), "currency", "CNY")))
                .isEqualTo("ILLEGAL_CURRENCY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refer_url", "trade_information", "secondary_merchant_id"})
    void what_is_demanded_of_some_accounts_is_not_of_others(String name) {
        Terms demanding = Terms.USUAL.online(OnlineTerms.USUAL.demanding(name));

        assertThat(answer(Orders.web("T1"))).isEqualTo("served");
        assertThat(PureGateway.under(demanding).call(Orders.web("T1")).reply())
                .isEqualTo(new Reply.Refused("ILLEGAL_ARGUMENT", name + " is missing"));
    }

    @Test
    void what_is_demanded_and_there_is_no_defect() {
        Terms demanding = Terms.USUAL.online(OnlineTerms.USUAL.demanding("refer_url"));

        assertThat(Orders.answer(
                        PureGateway.under(demanding), with(Orders.web("T1"), "refer_url", "https://shop.example")))
                .isEqualTo("served");
    }

    @Test
    void only_the_phone_page_takes_no_other_charset_than_utf_8() {
        assertThat(in("GBK", Orders.wap("T1")))
                .isEqualTo(new Reply.Refused("ILLEGAL_CHARSET", "_input_charset is not UTF-8"));
        assertThat(in("GBK", Orders.web("T1"))).isInstanceOf(Reply.Cashier.class);
    }

    @Test
    void no_order_is_taken_in_a_charset_that_no_source_lists() {
        assertThat(in("GB2312", Orders.web("T1")))
                .isEqualTo(new Reply.Refused("ILLEGAL_CHARSET", "_input_charset is neither UTF-8 nor GBK"));
    }

    @Test
    void a_refusal_has_words_for_people() {
        Reply reply = PureGateway.whose(Behaviour.PAYS_AT_ONCE)
                .call(with(Orders.web("T1"), "subject", ""))
                .reply();

        assertThat(reply).isEqualTo(new Reply.Refused("ILLEGAL_ARGUMENT", "subject is missing"));
    }

    private static Reply in(String charset, Map<String, String> order) {
        Call call = new Call(order, Charset.forName(charset), List.of());
        return PureGateway.whose(Behaviour.PAYS_AT_ONCE)
                .happens(new Event.Called(call, SignatureState.VALID, PureGateway.TEN_O_CLOCK, "t"))
                .departure()
                .orElseThrow()
                .reply();
    }

    private static String answer(Map<String, String> order) {
        return Orders.answer(PureGateway.whose(Behaviour.PAYS_AT_ONCE), order);
    }
}
