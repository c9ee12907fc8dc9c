package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

class SingleTradeQueryTest {

    @Test
    void a_paid_trade_is_told_in_yuan() {
        PureGateway gateway = gateway().admit("forest@shop.example", Behaviour.PAYS_AT_ONCE);
        String token = gateway.visit(with(Orders.web("T1"), "body", "green"));
        gateway.act(token, Act.LOGIN, "forest@shop.example");
        gateway.after(Duration.ofSeconds(5)).act(token, Act.CONFIRM);

        assertThat(ask(gateway, "", "T1"))
                .containsEntry("trade_status", "TRADE_FINISHED")
                .containsEntry("out_trade_no", "T1")
                .containsEntry("trade_no", "2026030212341234000000000001")
                .containsEntry("subject", "tea")
                .containsEntry("body", "green")
                .containsEntry("total_fee", "80.81")
                .containsEntry("price", "80.81")
                .containsEntry("quantity", "1")
                .containsEntry("discount", "0.00")
                .containsEntry("to_buyer_fee", "0.00")
                .containsEntry("to_seller_fee", "80.81")
                .containsEntry("gmt_create", "2026-03-02 10:00:00")
                .containsEntry("gmt_payment", "2026-03-02 10:00:05")
                .containsEntry("gmt_last_modified_time", "2026-03-02 10:00:05")
                .containsEntry("gmt_close", "")
                .containsEntry("additional_trade_status", "")
                .containsEntry("buyer_email", "for***@shop.example")
                .containsEntry("seller_id", PureGateway.PARTNER)
                .hasEntrySatisfying("buyer_id", id -> assertThat(id).matches("2088\\d{12}"));
    }

    @Test
    void an_order_priced_in_yuan_is_told_as_priced() {
        PureGateway gateway = gateway();
        gateway.buy(Orders.inYuan(Orders.wap("T1")));

        assertThat(ask(gateway, "", "T1")).containsEntry("total_fee", "80.00");
    }

    @Test
    void a_trade_that_waits_has_neither_payment_nor_end() {
        PureGateway gateway = gateway();
        gateway.act(gateway.visit(Orders.web("T1")), Act.LOGIN);

        assertThat(ask(gateway, "", "T1"))
                .containsEntry("trade_status", "WAIT_BUYER_PAY")
                .containsEntry("gmt_payment", "")
                .containsEntry("gmt_close", "")
                .containsEntry("gmt_last_modified_time", "2026-03-02 10:00:00")
                .containsEntry("to_seller_fee", "0.00");
    }

    @Test
    void a_trade_closed_by_the_system_says_when_and_by_what() {
        PureGateway gateway = gateway();
        gateway.act(gateway.visit(Orders.web("T1")), Act.LOGIN);
        gateway.after(Duration.ofHours(13));

        assertThat(ask(gateway, "", "T1"))
                .containsEntry("trade_status", "TRADE_CLOSED")
                .containsEntry("gmt_close", "2026-03-02 22:00:00")
                .containsEntry("additional_trade_status", "DAEMON_CONFIRM_CLOSE")
                .containsEntry("gmt_payment", "")
                .containsEntry("to_seller_fee", "0.00");
    }

    @Test
    void what_was_given_back_adds_up_and_the_trade_stays_finished() {
        PureGateway gateway = gateway();
        gateway.buy(Orders.web("T1"));
        gateway.call(Orders.refund("T1", "R1", "2.34"));
        gateway.after(Duration.ofSeconds(3)).call(Orders.refund("T1", "R2", "10.00"));

        assertThat(ask(gateway, "", "T1"))
                .containsEntry("to_buyer_fee", "80.81")
                .containsEntry("trade_status", "TRADE_FINISHED");
    }

    @Test
    void the_gateway_s_id_wins() {
        PureGateway gateway = gateway();
        gateway.buy(Orders.web("T1"));
        gateway.buy(Orders.web("T2"));

        assertThat(ask(gateway, "2026030212341234000000000002", "T1")).containsEntry("out_trade_no", "T2");
        assertThat(asked(gateway, "2026030212341234000000000009", "T1"))
                .isEqualTo(new Reply.Refused("TRADE_NOT_EXIST", "there is no such trade"));
    }

    @Test
    void a_query_that_names_no_trade_is_refused_as_recorded() {
        assertThat(asked(gateway(), "", ""))
                .isEqualTo(new Reply.Refused("ILLEGAL_ARGUMENT", "trade_no and out_trade_no are missing"));
    }

    @Test
    void a_trade_of_a_shop_is_not_found_online_nor_the_other_way_round() {
        PureGateway gateway = gateway();
        gateway.pay("T1");
        gateway.buy(Orders.web("T2"));

        assertThat(gateway.status("T1")).isEqualTo("TRADE_NOT_EXIST");
        assertThat(asked(gateway, "2026030212341234000000000001", "")).isInstanceOf(Reply.Refused.class);
        assertThat(gateway.query("T2")).containsEntry("detail_error_code", "TRADE_NOT_EXIST");
        assertThat(gateway.refund("T2", "R1", "1.00")).containsEntry("error", "TRADE_NOT_EXIST");
        assertThat(gateway.reverse("T2")).containsEntry("error", "TRADE_NOT_EXIST");
        assertThat(gateway.cancel("T2"))
                .containsEntry("result_code", "FAIL")
                .containsEntry("detail_error_code", "TRADE_NOT_EXIST");
        assertThat(gateway.status("T2")).isEqualTo("TRADE_FINISHED");
    }

    private static Map<String, String> ask(PureGateway gateway, String alipayId, String id) {
        return ((Reply.Accepted) asked(gateway, alipayId, id)).fields();
    }

    private static Reply asked(PureGateway gateway, String alipayId, String id) {
        return gateway.call(Map.of(
                        "service",
                        LegacyService.SINGLE_TRADE_QUERY.wireName(),
                        "trade_no",
                        alipayId,
                        "out_trade_no",
                        id))
                .reply();
    }

    private static PureGateway gateway() {
        return PureGateway.whose(Behaviour.PAYS_AT_ONCE);
    }
}
