package org.openvalidate.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Call;
import org.openvalidate.testkit.HandTime;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Money;
import org.openvalidate.wire.Request;

class ReturnDeskTest {

    private static final Duration SOME = Duration.ofSeconds(5);

    private final Claimed claimed = new Claimed();
    private final HandTime time = new HandTime(Counterpart.TEN);
    private final Counterpart gateway = new Counterpart();
    private final WebConduct conduct = new WebConduct(new DeclaredOnline(SOME, SOME, SOME, SOME));
    private final Orders orders = new Orders(
            claimed,
            new Bookkeeping(
                    Counterpart.SHOP, new ReconciliationConduct(new Habits.Filing(false, Optional.empty())), time));
    private final ReturnDesk desk = new ReturnDesk(
            Counterpart.SHOP,
            conduct,
            Counterpart.DIALECT,
            orders,
            new WebShop(
                    new WebCounter(Counterpart.SHOP, conduct, gateway.caller(time)),
                    conduct,
                    orders,
                    new Alarm(Counterpart.conduct(), claimed),
                    time,
                    () -> "T"));

    @Test
    void a_browser_that_comes_back_proves_nothing_and_the_page_says_that_the_payment_is_under_way() {
        orders.begin("T", new Sale(Product.WEB, Money.parse("12.34 USD"), ""));

        assertThat(welcomed("out_trade_no=T&trade_status=TRADE_FINISHED&sign=abc&sign_type=MD5"))
                .isEqualTo("Your payment is being processed.");

        assertThat(gateway.calls()).isEmpty();
        assertThat(claimed.claims()).noneMatch(claim -> claim.startsWith("booking"));
    }

    @Test
    void whatever_the_wallet_told_the_app_the_gateway_is_asked_and_its_word_counts() {
        orders.begin("T", new Sale(Product.APP, Money.parse("12.34 USD"), ""));
        gateway.answering(Map.of("trade_status", "WAIT_BUYER_PAY")).answering(Map.of("trade_status", "TRADE_SUCCESS"));

        assertThat(welcomed("out_trade_no=T&resultStatus=9000")).isEqualTo("Your payment is being processed.");
        assertThat(welcomed("out_trade_no=T&resultStatus=6001")).isEqualTo("Thank you. Your order is on its way.");

        assertThat(gateway.calls())
                .extracting(Call::service)
                .isEqualTo(List.of("single_trade_query", "single_trade_query"));
    }

    @Test
    void an_order_that_is_closed_stays_closed_whoever_comes_back() {
        orders.begin("T", new Sale(Product.APP, Money.parse("12.34 USD"), ""));
        orders.closed("T");

        assertThat(welcomed("out_trade_no=T&resultStatus=9000"))
                .isEqualTo("This order is closed. Nothing will be sent.");
        assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void nobody_is_told_anything_about_an_order_that_was_never_made() {
        assertThat(welcomed("out_trade_no=X&trade_status=TRADE_FINISHED")).isEqualTo("There is no such order.");
    }

    private String welcomed(String query) {
        Request request = new Request("GET", "/return?" + query, Map.of(), Bytes.of("", UTF_8));
        return desk.welcomes(request).body().text(UTF_8);
    }
}
