package org.openvalidate.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Reply;
import org.openvalidate.testkit.HandTime;
import org.openvalidate.wire.Money;

class WebRefundsTest {

    private static final Duration SOME = Duration.ofSeconds(5);
    private static final Money PRICE = Money.parse("12.34 USD");

    private final Claimed claimed = new Claimed();
    private final HandTime time = new HandTime(Counterpart.TEN);
    private final Counterpart gateway = new Counterpart();
    private final WebRefundConduct conduct = new WebRefundConduct(new DeclaredOnline(SOME, SOME, SOME, SOME));
    private final Deque<String> ids = new ArrayDeque<>(List.of("R1", "R2", "R3"));
    private final List<String> begun = new ArrayList<>();
    private final Orders orders = new Orders(
            claimed,
            new Bookkeeping(
                    Counterpart.SHOP, new ReconciliationConduct(new Habits.Filing(false, Optional.empty())), time));
    private final WebRefunds desk = new WebRefunds(
            new WebRefundCounter(Counterpart.SHOP, conduct, gateway.caller(time), time, true),
            conduct,
            orders,
            new Alarm(Counterpart.conduct(), claimed),
            time,
            ids::remove);

    @BeforeEach
    void a_sale_is_paid() {
        orders.begin("T", new Sale(Product.WEB, PRICE, ""));
        orders.paid("T", "");
    }

    @Test
    void what_the_gateway_gives_back_is_booked_under_the_id_that_the_customer_was_told() {
        gateway.answering(Map.of("result_code", "SUCCESS"));

        desk.refund("T", PRICE, begun::add);

        assertThat(begun).containsExactly("R1");
        assertThat(orders.find("T").orElseThrow().refunded()).isEqualTo(PRICE);
    }

    @Test
    void a_refund_without_an_answer_is_asked_for_again_under_the_same_id() {
        gateway.silent().answering(Map.of("result_code", "SUCCESS"));

        desk.refund("T", PRICE, begun::add);

        assertThat(gateway.calls())
                .hasSize(2)
                .extracting(call -> call.parameter("out_return_no"))
                .containsOnly("R1");
        assertThat(orders.find("T").orElseThrow().refunded()).isEqualTo(PRICE);
    }

    @Test
    void a_refused_refund_is_not_booked_and_a_person_is_told() {
        gateway.answering(new Reply.Refused("ILLEGAL_ARGUMENT"));

        desk.refund("T", PRICE, begun::add);

        assertThat(gateway.calls()).hasSize(1);
        assertThat(orders.find("T").orElseThrow().refunded()).isEqualTo(Money.parse("0.00 USD"));
        assertThat(claimed.claims()).contains("alarm");
    }

    @Test
    void more_than_was_paid_is_asked_of_nobody() {
        desk.refund("T", Money.parse("12.35 USD"), begun::add);

        assertThat(gateway.calls()).isEmpty();
        assertThat(begun).isEmpty();
        assertThat(claimed.claims()).contains("alarm");
    }

    @Test
    void a_notice_books_only_a_refund_that_was_asked_for() {
        assertThat(desk.succeeded("T", "R9")).isFalse();

        assertThat(orders.find("T").orElseThrow().refunded()).isEqualTo(Money.parse("0.00 USD"));
    }
}
