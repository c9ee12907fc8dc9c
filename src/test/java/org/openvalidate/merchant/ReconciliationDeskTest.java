package org.openvalidate.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvalidate.merchant.books.Booking.Kind;
import org.openvalidate.merchant.books.Booking.Standing;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.books.Statement;
import org.openvalidate.merchant.fetch.Fetched;
import org.openvalidate.testkit.HandTime;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Money;

/** What the daily job makes of a file, or of none. */
class ReconciliationDeskTest {

    private static final Period MONDAY = Period.of(LocalDate.of(2026, 3, 2));
    private static final Money PRICE = Money.parse("12.34 USD");
    private static final Habits.Filing DOWNLOADS = new Habits.Filing(false, Optional.empty());

    private final Claimed claimed = new Claimed();
    private final HandTime time = new HandTime(Counterpart.TEN);
    private final Counterpart gateway = new Counterpart();
    private final Deque<Fetched> files = new ArrayDeque<>();
    private final List<Statement> asked = new ArrayList<>();
    private ReconciliationConduct conduct = new ReconciliationConduct(DOWNLOADS);
    private final Bookkeeping bookkeeping = new Bookkeeping(Counterpart.SHOP, conduct, time);
    private final Orders orders = new Orders(claimed, bookkeeping);

    @Test
    void a_payment_of_which_nobody_had_heard_is_booked_as_the_file_tells_it() {
        sold("T");
        files.add(there("T|12.34|USD|20260302110000||P|0.07|P|\n"));

        reconcile();

        assertThat(asked).hasSize(1).allMatch(each -> each.period().equals(MONDAY));
        assertThat(time.now()).isEqualTo("2026-03-03T01:00:00Z");
        assertThat(bookkeeping.books().find(Kind.PAYMENT, "T").orElseThrow().standing())
                .isEqualTo(Standing.KNOWN);
        assertThat(orders.find("T").orElseThrow().isPaid()).isTrue();
        assertThat(claimed.claims())
                .contains("reconciled TRANSACTION", "booking PAYMENT")
                .doesNotContain("alarm");
    }

    @Test
    void an_order_that_the_file_leaves_out_is_closed_without_money() {
        sold("T");
        files.add(new Fetched.Nothing());

        reconcile();

        assertThat(orders.isOver("T")).isTrue();
        assertThat(claimed.claims()).contains("reconciled TRANSACTION").doesNotContain("booking PAYMENT", "alarm");
    }

    @Test
    void what_was_paid_for_an_order_that_is_over_goes_back() {
        sold("T");
        orders.giveUp("T");
        files.add(there("T|12.34|USD|20260302110000||P|0.07|P|\n"));
        gateway.answering(Map.of("result_code", "SUCCESS"));

        reconcile();

        assertThat(gateway.calls()).singleElement().satisfies(call -> {
            assertThat(call.service()).isEqualTo("alipay.acquire.overseas.spot.refund");
            assertThat(call.parameter("partner_trans_id")).isEqualTo("T");
            assertThat(call.parameter("refund_amount")).isEqualTo("12.34");
        });
    }

    @Test
    void money_that_the_books_know_nothing_of_calls_a_person() {
        sold("T");
        files.add(there("T|12.34|USD|20260302110000||P|0.07|P|\nSTRANGER|1.00|USD|20260302110000||P|0.01|P|\n"));

        reconcile();

        assertThat(claimed.claims()).containsOnlyOnce("alarm").contains("booking PAYMENT");
    }

    @Test
    void a_merchant_that_settles_nothing_compares_and_leaves_its_orders_as_they_are() {
        conduct = new ReconciliationConduct(DOWNLOADS) {
            @Override
            public boolean settles() {
                return false;
            }
        };
        sold("T");
        files.add(there("T|12.34|USD|20260302110000||P|0.07|P|\n"));

        reconcile();

        assertThat(claimed.claims()).contains("reconciled TRANSACTION");
        assertThat(orders.find("T").orElseThrow().isPaid()).isFalse();
    }

    @Test
    void a_file_that_cannot_be_had_calls_a_person_and_is_not_reconciled() {
        sold("T");
        files.add(new Fetched.Refused("ILLEGAL_PARTNER"));

        reconcile();

        assertThat(claimed.claims()).contains("alarm").doesNotContain("reconciled TRANSACTION");
        assertThat(orders.isOver("T")).isFalse();
    }

    @Test
    void a_merchant_to_whom_an_empty_day_is_strange_calls_a_person() {
        conduct = new ReconciliationConduct(DOWNLOADS) {
            @Override
            public boolean mayBeEmpty() {
                return false;
            }
        };
        sold("T");
        files.add(new Fetched.Nothing());

        reconcile();

        assertThat(claimed.claims()).contains("alarm", "reconciled TRANSACTION");
    }

    @Test
    void a_kind_that_nobody_fetches_is_neither_waited_nor_asked_for() {
        conduct = new ReconciliationConduct(DOWNLOADS) {
            @Override
            public boolean fetches(FileKind kind) {
                return kind == FileKind.SETTLEMENT;
            }
        };
        sold("T");

        reconcile();

        assertThat(asked).isEmpty();
        assertThat(time.now()).isEqualTo(Counterpart.TEN);
    }

    private void sold(String trade) {
        orders.begin(trade, Sale.online(Product.WEB, PRICE));
    }

    private void reconcile() {
        Alarm alarm = new Alarm(Counterpart.conduct(), claimed);
        Habits habits = Counterpart.conduct().declared().habits();
        RefundConduct refunding = new RefundConduct(habits.refunds());
        RefundDesk refunds = new RefundDesk(
                new RefundCounter(Counterpart.SHOP, refunding, gateway.caller(time)),
                refunding,
                bookkeeping,
                orders,
                alarm,
                time,
                () -> "R",
                Counterpart.conduct().declared().jobInterval());
        new ReconciliationDesk(
                        conduct,
                        bookkeeping,
                        statement -> new Fetched.Refused("no server"),
                        this::next,
                        orders,
                        refunds,
                        alarm,
                        time,
                        claimed)
                .reconcile(FileKind.TRANSACTION, MONDAY);
    }

    private Fetched next(Statement statement) {
        asked.add(statement);
        return files.remove();
    }

    private static Fetched there(String rows) {
        return new Fetched.There(Bytes.of(rows.getBytes(UTF_8)));
    }
}
