package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnlineNoticeTest {

    private static final String URL = "https://shop.example/notices";

    @Test
    void a_payment_is_told_with_the_fields_of_the_published_sample() {
        PureGateway gateway = gateway();
        gateway.buy(told(Orders.web("T1")));

        assertThat(only(gateway).fields())
                .isEqualTo(Map.of(
                        "notify_type", "trade_status_sync",
                        "out_trade_no", "T1",
                        "trade_no", "2026030212341234000000000001",
                        "trade_status", "TRADE_FINISHED",
                        "currency", "USD",
                        "total_fee", "12.34"));
    }

    @Test
    void a_payment_in_yuan_is_told_in_yuan() {
        PureGateway gateway = gateway();
        gateway.buy(told(Orders.inYuan(Orders.app("T1"))));

        assertThat(only(gateway).fields())
                .containsEntry("rmb_fee", "80.00")
                .containsEntry("currency", "USD")
                .doesNotContainKey("total_fee");
    }

    @Test
    void nothing_is_told_of_waiting_and_something_of_an_end() {
        PureGateway gateway = gateway();
        gateway.act(gateway.visit(told(Orders.web("T1"))), Act.LOGIN);
        assertThat(gateway.state().notices().inOrder()).isEmpty();

        gateway.after(Duration.ofHours(12));

        assertThat(only(gateway).fields()).containsEntry("trade_status", "TRADE_CLOSED");
    }

    @Test
    void a_trade_that_never_began_is_not_told_of() {
        PureGateway gateway = gateway();
        gateway.act(gateway.visit(told(Orders.wap("T1"))), Act.LOGIN);

        gateway.after(Duration.ofDays(2));

        assertThat(gateway.state().notices().inOrder()).isEmpty();
    }

    @Test
    void refunds_do_not_tell_of_the_trade_again() {
        PureGateway gateway = gateway();
        gateway.buy(told(Orders.web("T1")));
        gateway.call(Orders.refund("T1", "R1", "12.34"));

        assertThat(gateway.state().notices().inOrder()).hasSize(1);
    }

    @Test
    void a_refund_in_yuan_is_told_in_yuan() {
        PureGateway gateway = gateway();
        gateway.buy(Orders.inYuan(Orders.web("T1")));
        Map<String, String> refund = with(told(Orders.refund("T1", "R1", "")), "return_rmb_amount", "5.00");
        gateway.call(with(refund, "is_sync", "N"));
        gateway.after(Duration.ofSeconds(1));

        assertThat(only(gateway).fields())
                .containsEntry("return_rmb_amount", "5.00")
                .containsEntry("currency", "USD")
                .doesNotContainKey("return_amount");
    }

    @ParameterizedTest
    @CsvSource({"WEB, total_fee, 13.34", "YUAN, rmb_fee, 81.00"})
    void a_wrong_amount_is_wrong_wherever_it_stands(String order, String field, String amount) {
        PureGateway gateway = gateway();
        gateway.buy(told(order.equals("WEB") ? Orders.web("T1") : Orders.inYuan(Orders.web("T1"))));

        gateway.happens(new Event.NoticeAsked("T1", Notice.Kind.WRONG_AMOUNT, gateway.now()));

        assertThat(gateway.state().notices().inOrder().get(1).fields()).containsEntry(field, amount);
    }

    @Test
    void online_notices_come_again_on_their_own_ladder() {
        PureGateway gateway = gateway();
        gateway.buy(told(Orders.web("T1")));

        assertThat(only(gateway).gaps()).isEqualTo(Ladder.ONLINE);
    }

    private static Notice only(PureGateway gateway) {
        assertThat(gateway.state().notices().inOrder()).hasSize(1);
        return gateway.state().notices().inOrder().get(0);
    }

    private static Map<String, String> told(Map<String, String> request) {
        return with(request, "notify_url", URL);
    }

    private static PureGateway gateway() {
        return PureGateway.whose(Behaviour.PAYS_AT_ONCE);
    }
}
