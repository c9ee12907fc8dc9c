package org.openvalidate.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.merchant.Heard.News;
import org.openvalidate.merchant.books.Booking;
import org.openvalidate.merchant.books.Booking.Kind;
import org.openvalidate.merchant.books.Booking.Standing;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.books.Statement;
import org.openvalidate.testkit.HandTime;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.wire.Money;

/** What stands in the books after what was asked and heard. */
class BookkeepingTest {

    private static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final String QUERY = "alipay.acquire.overseas.query";
    private static final String CANCEL = "alipay.acquire.cancel";
    private static final String REFUND = "alipay.acquire.overseas.spot.refund";
    private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");
    private static final Money PRICE = Money.parse("12.34 USD");

    private final Bookkeeping books = new Bookkeeping(
            new Shop(
                    URI.create(""),
                    URI.create(""),
                    "2088123412341234",
                    SignType.MD5,
                    UTF_8,
                    LabKeys.MERCHANT,
                    "USD",
                    "tea",
                    new Site(URI.create(""), "", "EUR", ""),
                    Map.of()),
            new ReconciliationConduct(new Habits.Filing(false, Optional.empty())),
            new HandTime(TEN));

    @ParameterizedTest
    @CsvSource({"PAID, KNOWN", "REFUSED, VOID", "OPEN, UNKNOWN", "UNKNOWN, UNKNOWN"})
    void a_pay_stands_as_its_answer_says(News news, Standing standing) {
        books.begun("T", Sale.byCode(PRICE, "28"));
        asked(PAY, Map.of("partner_trans_id", "T"), news, Map.of());

        assertThat(standing(Kind.PAYMENT, "T")).isEqualTo(standing);
    }

    @Test
    void a_payment_is_of_the_instant_that_the_gateway_tells_whatever_the_clock_here_shows() {
        books.begun("T", Sale.byCode(PRICE, "28"));
        asked(
                QUERY,
                Map.of("partner_trans_id", "T"),
                News.PAID,
                Map.of("alipay_pay_time", "20260301235959", "alipay_trans_id", "A"));

        Booking booked = books.books().find(Kind.PAYMENT, "T").orElseThrow();
        assertThat(booked.at()).isEqualTo("2026-03-01T15:59:59Z");
        assertThat(booked.sold().gatewayId()).isEqualTo("A");
        assertThat(books.expects(in(1))).isTrue();
        assertThat(books.expects(in(2))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED, refund, UNKNOWN, KNOWN",
        "CLOSED, close, VOID, VOID",
        "REFUSED, '', UNKNOWN, VOID",
        "UNKNOWN, '', UNKNOWN, UNKNOWN"
    })
    void a_cancel_says_whether_money_had_moved(News news, String action, Standing payment, Standing cancel) {
        books.begun("T", Sale.byCode(PRICE, "28"));
        asked(CANCEL, Map.of("out_trade_no", "T"), news, Map.of("action", action));

        assertThat(standing(Kind.PAYMENT, "T")).isEqualTo(payment);
        assertThat(standing(Kind.CANCEL, "T")).isEqualTo(cancel);
    }

    @ParameterizedTest
    @CsvSource({"Y, DONE, KNOWN", "N, DONE, UNKNOWN", "Y, REFUSED, VOID", "Y, UNKNOWN, UNKNOWN"})
    void an_accepted_refund_is_done_only_where_it_is_synchronous(String synchronous, News news, Standing standing) {
        books.begun("T", Sale.byCode(PRICE, "28"));
        Map<String, String> fields = Map.of(
                "partner_trans_id", "T",
                "partner_refund_id", "R",
                "refund_amount", "5.00",
                "currency", "USD",
                "is_sync", synchronous);
        asked(REFUND, fields, news, Map.of());

        assertThat(standing(Kind.REFUND, "R")).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "return_amount, 5.00, 5.00 EUR, Y, DONE, KNOWN",
        "return_rmb_amount, 40.00, 40.00 CNY, N, DONE, UNKNOWN",
        "return_amount, 5.00, 5.00 EUR, Y, REFUSED, VOID"
    })
    void a_refund_from_afar_stands_on_the_basis_of_its_order(
            String field, String amount, String booked, String synchronous, News news, Standing standing) {
        books.begun("W", Sale.online(Product.WEB, Money.parse("80.00 CNY")));
        Map<String, String> fields = Map.of(
                "out_trade_no", "W", "out_return_no", "R", field, amount, "currency", "EUR", "is_sync", synchronous);
        asked("forex_refund", fields, news, Map.of());

        assertThat(standing(Kind.REFUND, "R")).isEqualTo(standing);
        assertThat(books.books().find(Kind.REFUND, "R").orElseThrow().amount()).isEqualTo(Money.parse(booked));
    }

    @Test
    void what_is_known_is_not_forgotten_for_a_later_answer_that_tells_nothing() {
        books.begun("T", Sale.byCode(PRICE, "28"));
        asked(PAY, Map.of("partner_trans_id", "T"), News.PAID, Map.of());
        asked(PAY, Map.of("partner_trans_id", "T"), News.REFUSED, Map.of());

        assertThat(standing(Kind.PAYMENT, "T")).isEqualTo(Standing.KNOWN);
    }

    @Test
    void files_are_those_of_what_was_sold_and_a_sale_from_afar_is_settled_in_the_currency_of_the_contract() {
        books.begun("W", Sale.online(Product.WEB, Money.parse("80.00 CNY")));

        assertThat(books.forms(FileKind.TRANSACTION)).containsExactly(FileForm.COMPARE);
        assertThat(books.books().find(Kind.PAYMENT, "W").orElseThrow().sold().settlement())
                .isEqualTo("EUR");

        books.begun("T", Sale.byCode(PRICE, "28"));

        assertThat(books.forms(FileKind.SETTLEMENT))
                .containsExactly(FileForm.IN_STORE_SETTLEMENT, FileForm.LIQUIDATION);
    }

    private void asked(String service, Map<String, String> fields, News news, Map<String, String> answer) {
        Draft draft = new Draft(service, "2088123412341234", fields, SignType.MD5, UTF_8, "/gateway.do");
        books.asks(draft);
        books.hears(draft, new Heard(news, "", answer));
    }

    private Standing standing(Kind kind, String id) {
        return books.books().find(kind, id).orElseThrow().standing();
    }

    private static Statement in(int dayOfMarch) {
        return new Statement(FileForm.IN_STORE_TRANSACTION, Period.of(LocalDate.of(2026, 3, dayOfMarch)));
    }
}
