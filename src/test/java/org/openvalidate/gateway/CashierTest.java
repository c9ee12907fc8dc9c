package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.CODE;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.dialect.Reply;

class CashierTest {

    @ParameterizedTest
    @CsvSource({
        "WEB, arrives, TRADE_NOT_EXIST",
        "WAP, arrives, TRADE_NOT_EXIST",
        "APP, arrives, TRADE_NOT_EXIST",
        "WEB, logs in, WAIT_BUYER_PAY",
        "WAP, logs in, TRADE_NOT_EXIST",
        "APP, logs in, TRADE_NOT_EXIST",
        "WEB, mistypes, WAIT_BUYER_PAY",
        "WAP, mistypes, TRADE_NOT_EXIST",
        "APP, mistypes, TRADE_NOT_EXIST",
        "WEB, has no money, WAIT_BUYER_PAY",
        "WAP, has no money, WAIT_BUYER_PAY",
        "APP, has no money, WAIT_BUYER_PAY",
        "WEB, pays, TRADE_FINISHED",
        "WAP, pays, TRADE_FINISHED",
        "APP, pays, TRADE_FINISHED",
        "WEB, leaves, WAIT_BUYER_PAY",
        "WAP, leaves, TRADE_NOT_EXIST",
        "APP, leaves, TRADE_NOT_EXIST"
    })
    void what_a_query_sees_depends_on_product_and_step(Product product, String step, String seen) {
        Behaviour buyer = step.equals("has no money") ? Behaviour.BALANCE_NOT_ENOUGH : Behaviour.PAYS_AT_ONCE;
        PureGateway gateway = PureGateway.whose(buyer);
        String token = gateway.visit(order(product));

        if (!step.equals("arrives")) {
            gateway.act(token, Act.LOGIN);
        }
        switch (step) {
            case "mistypes" -> gateway.act(token, Act.WRONG_PASSWORD);
            case "pays", "has no money" -> gateway.act(token, Act.CONFIRM);
            case "leaves" -> gateway.act(token, Act.LEAVE);
            default -> {}
        }

        assertThat(gateway.status("T1")).isEqualTo(seen);
    }

    @Test
    void nobody_pays_without_having_logged_in() {
        PureGateway gateway = gateway();
        String token = gateway.visit(Orders.web("T1"));

        gateway.act(token, Act.CONFIRM);
        gateway.act(token, Act.WRONG_PASSWORD);

        assertThat(gateway.sight(token).visit().step()).isEqualTo(Visit.Step.ARRIVED);
        assertThat(gateway.status("T1")).isEqualTo("TRADE_NOT_EXIST");
    }

    @Test
    void a_wrong_password_can_be_followed_by_the_right_one() {
        PureGateway gateway = gateway();
        String token = gateway.visit(Orders.wap("T1"));
        gateway.act(token, Act.LOGIN);
        gateway.act(token, Act.WRONG_PASSWORD);
        assertThat(gateway.sight(token).visit().obstacle()).isEqualTo(Obstacle.WRONG_PASSWORD);

        gateway.act(token, Act.CONFIRM);

        assertThat(gateway.sight(token).standing()).isEqualTo(Standing.PAID);
        assertThat(gateway.sight(token).visit().obstacle()).isEqualTo(Obstacle.NONE);
    }

    @Test
    void an_unknown_buyer_does_not_come_in_and_throws_out_whoever_was() {
        PureGateway gateway = gateway();
        String token = gateway.visit(Orders.wap("T1"));
        gateway.act(token, Act.LOGIN);

        gateway.act(token, Act.LOGIN, "nobody");
        gateway.act(token, Act.CONFIRM);

        assertThat(gateway.sight(token).visit().obstacle().code()).isEqualTo("BUYER_NOT_EXIST");
        assertThat(gateway.status("T1")).isEqualTo("TRADE_NOT_EXIST");
    }

    @Test
    void an_empty_purse_keeps_the_trade_waiting_until_its_time_is_over() {
        PureGateway gateway = PureGateway.whose(Behaviour.BALANCE_NOT_ENOUGH);
        String token = gateway.buy(Orders.app("T1"));
        assertThat(gateway.sight(token).visit().obstacle().code()).isEqualTo("BUYER_BALANCE_NOT_ENOUGH");
        assertThat(gateway.sight(token).standing()).isEqualTo(Standing.OPEN);

        gateway.after(Duration.ofHours(12));

        assertThat(gateway.status("T1")).isEqualTo("TRADE_CLOSED");
        assertThat(gateway.sight(token).standing()).isEqualTo(Standing.CLOSED);
    }

    @Test
    void money_that_comes_later_pays_what_waited() {
        PureGateway gateway = PureGateway.whose(Behaviour.BALANCE_NOT_ENOUGH);
        String token = gateway.buy(Orders.wap("T1"));

        gateway.admit(CODE, Behaviour.PAYS_AT_ONCE).act(token, Act.CONFIRM);

        assertThat(gateway.status("T1")).isEqualTo("TRADE_FINISHED");
    }

    @Test
    void who_has_left_can_come_back_and_log_in_again() {
        PureGateway gateway = gateway();
        String token = gateway.visit(Orders.web("T1"));
        gateway.act(token, Act.LEAVE);
        gateway.act(token, Act.CONFIRM);
        assertThat(gateway.sight(token).visit().step()).isEqualTo(Visit.Step.LEFT);

        gateway.act(token, Act.LOGIN);
        gateway.act(token, Act.CONFIRM);

        assertThat(gateway.sight(token).standing()).isEqualTo(Standing.PAID);
    }

    @Test
    void a_link_that_is_used_again_after_paying_changes_nothing() {
        PureGateway gateway = gateway();
        String token = gateway.buy(Orders.web("T1"));
        State paid = gateway.state();

        for (Act act : Act.values()) {
            gateway.act(token, act);
        }

        assertThat(gateway.state()).isEqualTo(paid);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void a_token_that_nobody_was_given_is_no_matter(Act act) {
        PureGateway gateway = gateway();
        State before = gateway.state();

        gateway.act("guessed", act);

        assertThat(gateway.state()).isEqualTo(before);
        assertThat(Sight.of(before, "guessed", gateway.now())).isEmpty();
    }

    @Test
    void a_second_buyer_is_told_that_another_was_first() {
        PureGateway gateway = gateway().admit("other", Behaviour.PAYS_AT_ONCE);
        gateway.act(gateway.visit(Orders.web("T1")), Act.LOGIN);
        String second = gateway.visit(Orders.web("T1"));

        gateway.act(second, Act.LOGIN, "other");
        gateway.act(second, Act.CONFIRM, "other");

        assertThat(gateway.sight(second).visit().obstacle().code()).isEqualTo("ALIN10023");
        assertThat(gateway.status("T1")).isEqualTo("WAIT_BUYER_PAY");
    }

    @Test
    void of_two_buyers_on_the_phone_the_first_password_counts() {
        PureGateway gateway = gateway().admit("other", Behaviour.PAYS_AT_ONCE);
        String first = gateway.visit(Orders.wap("T1"));
        String second = gateway.visit(Orders.wap("T1"));
        gateway.act(first, Act.LOGIN);
        gateway.act(second, Act.LOGIN, "other");

        gateway.admit("other", Behaviour.BALANCE_NOT_ENOUGH).act(second, Act.CONFIRM);
        gateway.act(first, Act.CONFIRM);

        assertThat(gateway.sight(first).visit().obstacle()).isEqualTo(Obstacle.OTHER_BUYER);
        assertThat(gateway.status("T1")).isEqualTo("WAIT_BUYER_PAY");
    }

    @Test
    void of_two_orders_with_one_number_the_one_that_is_paid_first_counts() {
        PureGateway gateway = gateway();
        String cheap = gateway.visit(with(Orders.wap("T1"), "total_fee", "0.01"));
        String dear = gateway.visit(Orders.wap("T1"));
        gateway.act(cheap, Act.LOGIN);
        gateway.act(dear, Act.LOGIN);

        gateway.act(dear, Act.CONFIRM);
        gateway.act(cheap, Act.CONFIRM);

        assertThat(gateway.sight(cheap).visit().obstacle().code()).isEqualTo("ALIN42282");
        assertThat(gateway.sight(cheap).standing()).isEqualTo(Standing.OPEN);
        assertThat(gateway.state().trade("T1").orElseThrow().amount().text()).isEqualTo("12.34");
    }

    @Test
    void the_same_order_again_goes_on_where_the_trade_waits() {
        PureGateway gateway = gateway();
        gateway.act(gateway.visit(Orders.web("T1")), Act.LOGIN);

        String again = gateway.buy(Orders.web("T1"));

        assertThat(gateway.sight(again).standing()).isEqualTo(Standing.PAID);
        assertThat(gateway.state().inOrder()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"tea, TRADE_HAS_SUCCESS", "coffee, CONTEXT_INCONSISTENT"})
    void an_order_that_is_paid_is_not_paid_again(String subject, String code) {
        PureGateway gateway = gateway();
        gateway.buy(Orders.web("T1"));

        assertThat(PureGateway.refusal(gateway.call(with(Orders.web("T1"), "subject", subject))))
                .contains(code);
    }

    @Test
    void the_same_number_at_another_product_is_another_content() {
        PureGateway gateway = gateway();
        gateway.act(gateway.visit(Orders.web("T1")), Act.LOGIN);

        assertThat(PureGateway.refusal(gateway.call(Orders.wap("T1")))).contains("CONTEXT_INCONSISTENT");
    }

    @Test
    void an_order_whose_time_was_over_is_not_opened_again() {
        PureGateway gateway = gateway();
        gateway.act(gateway.visit(Orders.web("T1")), Act.LOGIN);
        gateway.after(Duration.ofHours(12));

        assertThat(PureGateway.refusal(gateway.call(Orders.web("T1")))).contains("TRADE_HAS_CLOSE");
    }

    @Test
    void every_visit_needs_a_token_of_its_own() {
        PureGateway gateway = gateway();
        Event.Called without = (Event.Called) PureGateway.called(Orders.web("T1"));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> gateway.happens(without))
                .hasMessage("a visit needs a token of its own");
    }

    @Test
    void the_cashier_shows_the_shop_and_what_is_to_be_paid() {
        PureGateway gateway = gateway();
        Map<String, String> order = with(Orders.web("T1"), "supplier", "Tea & Co");

        Visit visit = gateway.sight(gateway.visit(with(order, "return_url", "https://shop.example/back")))
                .visit();

        assertThat(visit.storefront().supplier()).isEqualTo("Tea & Co");
        assertThat(visit.storefront().returnUrl()).isEqualTo("https://shop.example/back");
        assertThat(visit.order().subject()).isEqualTo("tea");
        assertThat(visit.order().amount()).hasToString("12.34 USD");
    }

    @Test
    void a_browser_returns_with_what_was_paid() {
        PureGateway gateway = gateway();
        String token = gateway.visit(Orders.web("T1"));
        assertThat(gateway.sight(token).returning()).isEmpty();

        gateway.act(token, Act.LOGIN);
        assertThat(gateway.sight(token).returning()).isEmpty();
        gateway.act(token, Act.CONFIRM);

        assertThat(gateway.sight(token).returning().orElseThrow())
                .isEqualTo(Map.of(
                        "is_success", "T",
                        "out_trade_no", "T1",
                        "trade_no", "2026030212341234000000000001",
                        "trade_status", "TRADE_FINISHED",
                        "total_fee", "12.34",
                        "currency", "USD"));
    }

    @Test
    void a_return_from_an_order_in_yuan_says_so() {
        PureGateway gateway = gateway();

        Map<String, String> said = gateway.sight(gateway.buy(Orders.inYuan(Orders.wap("T1"))))
                .returning()
                .orElseThrow();

        assertThat(said)
                .containsEntry("rmb_fee", "80.00")
                .containsEntry("currency", "USD")
                .doesNotContainKey("total_fee");
    }

    @Test
    void a_password_typed_in_a_shop_pays_nothing_at_the_cashier() {
        PureGateway gateway = gateway();
        gateway.act(gateway.visit(Orders.web("T1")), Act.LOGIN);

        gateway.password();

        assertThat(gateway.status("T1")).isEqualTo("WAIT_BUYER_PAY");
    }

    @Test
    void a_fault_spoils_a_page_that_is_there() {
        PureGateway gateway = gateway().arm(Fault.on("create_forex_trade", Fault.Kind.SLOW));

        Departure departure = gateway.call(Orders.web("T1"));

        assertThat(departure.reply()).isInstanceOf(Reply.Cashier.class);
        assertThat(departure.spoiltBy(Fault.Kind.SLOW)).isTrue();
    }

    @Test
    void an_error_on_purpose_is_a_refusal() {
        PureGateway gateway = gateway().arm(Fault.error("create_forex_trade", "ILLEGAL_USER", Fault.Level.BUSINESS));

        assertThat(PureGateway.refusal(gateway.call(Orders.web("T1")))).contains("ILLEGAL_USER");
    }

    @Test
    void an_order_is_not_opened_under_a_wrong_signature() {
        PureGateway gateway = gateway();

        Reply reply = gateway.call(Orders.web("T1"), org.openvalidate.dialect.SignatureState.INVALID)
                .reply();

        assertThat(reply).isEqualTo(new Reply.Refused("ILLEGAL_SIGN"));
        assertThat(gateway.state().visits().inOrder()).isEmpty();
    }

    static Map<String, String> order(Product product) {
        return switch (product) {
            case WEB -> Orders.web("T1");
            case WAP -> Orders.wap("T1");
            default -> Orders.app("T1");
        };
    }

    private static PureGateway gateway() {
        return PureGateway.whose(Behaviour.PAYS_AT_ONCE);
    }
}
