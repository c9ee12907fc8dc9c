package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.with;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Reply;

class TradeInformationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{'business_type':'4','goods_info':'pencil^1','total_quantity':'1'}",
                "{'business_type':'4','goods_info':'pencil^2|ink^3','total_quantity':'5'}",
                "{'business_type':'4','goods_info':'pencil^2','total_quantity':2}",
                "{'business_type':'1','hotel_name':'H','check_in_time':'2026-03-02','check_out_time':'2026-03-03'}",
                "{'business_type':'2','flight_number':'F1','departure_time':'2026-03-02 10:00'}",
                "{'business_type':'3','admission_notice_url':'https://u.example/1'}",
                "{'business_type':'5','other_business_type':'tuition'}",
                "{'business_type':'4|5','goods_info':'a^1','total_quantity':'1','other_business_type':'x'}"
            })
    void each_business_says_what_it_must(String text) {
        assertThat(answer(text)).isInstanceOf(Reply.Cashier.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pencil -> trade_information is no JSON object",
                "[] -> trade_information is no JSON object",
                "{} -> business_type is not 1 to 5, joined by |",
                "{'business_type':'6'} -> business_type is not 1 to 5, joined by |",
                "{'business_type':'4,5'} -> business_type is not 1 to 5, joined by |",
                "{'business_type':'1'} -> trade_information has no check_in_time",
                "{'business_type':'2'} -> trade_information has no departure_time",
                "{'business_type':'3'} -> trade_information has no admission_notice_url",
                "{'business_type':'4'} -> trade_information has no goods_info",
                "{'business_type':'5'} -> trade_information has no other_business_type",
                "{'business_type':'4|5','goods_info':'a^1','total_quantity':'1'}"
                        + " -> trade_information has no other_business_type",
                "{'business_type':'4','goods_info':'pencil','total_quantity':'1'}"
                        + " -> goods_info is not SKU^quantity, joined by |",
                "{'business_type':'4','goods_info':'a^1|','total_quantity':'1'}"
                        + " -> goods_info is not SKU^quantity, joined by |",
                "{'business_type':'4','goods_info':'a^1|b^2','total_quantity':'2'}"
                        + " -> total_quantity is not the sum of the quantities in goods_info",
                "{'business_type':'4','goods_info':'a^1','total_quantity':'one'}"
                        + " -> total_quantity is not the sum of the quantities in goods_info",
                "{'business_type':'1','hotel_name':'H','check_in_time':'2026-02-30','check_out_time':'2026-03-03'}"
                        + " -> check_in_time is no yyyy-MM-dd",
                "{'business_type':'1','hotel_name':'H','check_in_time':'2026-03-02','check_out_time':'3.3.2026'}"
                        + " -> check_out_time is no yyyy-MM-dd",
                "{'business_type':'2','flight_number':'F1','departure_time':'2026-03-02'}"
                        + " -> departure_time is no yyyy-MM-dd HH:mm"
            })
    void a_defect_is_named(String line) {
        String[] parts = line.split(" -> ", -1);

        assertThat(answer(parts[0])).isEqualTo(new Reply.Refused("INVALID_PARAMETER", parts[1]));
    }

    private static Reply answer(String text) {
        return PureGateway.whose(Behaviour.PAYS_AT_ONCE)
                .call(with(Orders.web("T1"), "trade_information", text.replace('\'', '"')))
                .reply();
    }
}
