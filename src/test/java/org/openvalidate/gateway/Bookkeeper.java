package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.with;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.Source;
import org.openvalidate.merchant.books.Booking;
import org.openvalidate.merchant.books.Booking.Kind;
import org.openvalidate.merchant.books.Booking.Standing;
import org.openvalidate.merchant.books.Books;
import org.openvalidate.merchant.books.Contract;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.books.Reconciler;
import org.openvalidate.merchant.books.Reconciliation;
import org.openvalidate.merchant.books.Sold;
import org.openvalidate.merchant.books.Statement;
import org.openvalidate.wire.Money;

/** A merchant at a pure gateway. It books what it asked for and what it was answered, and never looks at the ledger. */
final class Bookkeeper {

    static final Contract CONTRACT = Contract.of(PureGateway.PARTNER, Optional.of(new BigDecimal("0.006")));

    private static final String SHOP = "{\"store_name\":\"茶馆\",\"secondary_merchant_industry\":\"5812\"}";

    private final PureGateway gateway;
    private Books books = Books.EMPTY;

    Bookkeeper(PureGateway gateway) {
        this.gateway = gateway;
    }

    Bookkeeper after(Duration length) {
        gateway.after(length);
        return this;
    }

    PureGateway gateway() {
        return gateway;
    }

    Books books() {
        return books;
    }

    /** A sale in a shop that is paid at once, priced in the currency in which it is settled. */
    void sell(String id, String amount) {
        sell(id, Money.parse(amount), Money.parse(amount).currency());
    }

    void sell(String id, Money price, String settlement) {
        Map<String, String> answer = PureGateway.fields(gateway.call(payment(id, price, settlement)));
        assertThat(answer).containsEntry("result_code", "SUCCESS");
        book(Kind.PAYMENT, id, sold(id, answer.get("alipay_trans_id"), settlement, false), price, Standing.KNOWN);
    }

    /** The same with an answer that never comes. */
    void sellUnheard(String id, String amount) {
        Money price = Money.parse(amount);
        gateway.call(payment(id, price, price.currency()));
        book(Kind.PAYMENT, id, sold(id, "", price.currency(), false), price, Standing.UNKNOWN);
    }

    /** A pay that never reaches the gateway, of which the merchant knows no more than of the last. */
    void sellInVain(String id, String amount) {
        Money price = Money.parse(amount);
        book(Kind.PAYMENT, id, sold(id, "", price.currency(), false), price, Standing.UNKNOWN);
    }

    void refund(String id, String refundId, String amount) {
        Map<String, String> request = PureGateway.refunding(id, refundId, amount);
        Money back = Money.of(amount, payment(id).amount().currency());
        assertThat(PureGateway.fields(gateway.call(with(request, "currency", back.currency()))))
                .containsEntry("result_code", "SUCCESS");
        book(Kind.REFUND, refundId, payment(id).sold(), back, Standing.KNOWN);
    }

    void cancel(String id) {
        assertThat(gateway.cancel(id)).containsEntry("result_code", "SUCCESS");
        book(Kind.CANCEL, id, payment(id).sold(), payment(id).amount(), Standing.KNOWN);
    }

    /** A cancel whose answer never comes. */
    void cancelUnheard(String id) {
        gateway.cancel(id);
        book(Kind.CANCEL, id, payment(id).sold(), payment(id).amount(), Standing.UNKNOWN);
    }

    void reverse(String id) {
        assertThat(gateway.reverse(id)).containsEntry("result_code", "SUCCESS");
        book(Kind.REVERSAL, id, payment(id).sold(), payment(id).amount(), Standing.KNOWN);
    }

    /** An order on a website that is paid at once and told of by a notice. */
    void sellOnline(String id, String amount) {
        Money price = Money.parse(amount);
        gateway.buy(with(with(Orders.web(id), "total_fee", price.text()), "currency", price.currency()));
        book(Kind.PAYMENT, id, sold(id, notified(id), price.currency(), true), price, Standing.KNOWN);
    }

    /** The same priced in yuan. */
    void sellOnlineInYuan(String id, String yuan) {
        String settlement = gateway.state().account().currency();
        gateway.buy(with(with(Orders.inYuan(Orders.web(id)), "rmb_fee", yuan), "currency", settlement));
        book(Kind.PAYMENT, id, sold(id, notified(id), settlement, true), Money.of(yuan, "CNY"), Standing.KNOWN);
    }

    /** The same with a notice that never comes. */
    void sellOnlineUnheard(String id, String amount) {
        Money price = Money.parse(amount);
        gateway.buy(with(with(Orders.web(id), "total_fee", price.text()), "currency", price.currency()));
        book(Kind.PAYMENT, id, sold(id, "", price.currency(), true), price, Standing.UNKNOWN);
    }

    /** An order that nobody pays, of which the merchant does not know that. */
    void sellOnlineInVain(String id, String amount) {
        Money price = Money.parse(amount);
        book(Kind.PAYMENT, id, sold(id, "", price.currency(), true), price, Standing.UNKNOWN);
    }

    void refundOnline(String id, String refundId, String amount) {
        Money back = Money.of(amount, payment(id).amount().currency());
        assertThat(Orders.answer(gateway, with(Orders.refund(id, refundId, amount), "currency", back.currency())))
                .isEqualTo("served");
        book(Kind.REFUND, refundId, payment(id).sold(), back, Standing.KNOWN);
    }

    /** Books something that the gateway knows nothing of. */
    void invent(Kind kind, String id, String amount) {
        Money money = Money.parse(amount);
        book(kind, id, sold(id, "", money.currency(), false), money, Standing.KNOWN);
    }

    /** Compares what the gateway publishes with the books, long after, and keeps the books that come of it. */
    Reconciliation reconcile(FileForm form, LocalDate date) {
        byte[] bytes = Publishing.file(
                        gateway.state(), form, date, gateway.now().plus(Duration.ofDays(20)))
                .orElseThrow()
                .content()
                .array();
        return reconcile(new Statement(form, Period.of(date)), bytes);
    }

    Reconciliation reconcile(Statement statement, byte[] bytes) {
        Reconciliation came = looksAt(statement, bytes);
        books = came.books();
        return came;
    }

    /** The same without keeping what comes of it. */
    Reconciliation looksAt(Statement statement, byte[] bytes) {
        try {
            return new Reconciler(CONTRACT).reconcile(books, statement, Source.of(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Booking payment(String id) {
        return books.find(Kind.PAYMENT, id).orElseThrow();
    }

    private void book(Kind kind, String id, Sold sold, Money amount, Standing standing) {
        Instant at = gateway.now();
        books = books.with(Booking.of(new Booking.Key(kind, id), sold, amount, at, standing));
    }

    /** A notice tells the gateway's id of an online trade. */
    private String notified(String id) {
        return gateway.state().trade(id).orElseThrow().alipayId();
    }

    private static Sold sold(String id, String gatewayId, String settlement, boolean online) {
        return new Sold(online, "order-" + id, id, gatewayId, settlement);
    }

    private static Map<String, String> payment(String id, Money price, String settlement) {
        Map<String, String> pay = with(PureGateway.payment(id), "extend_info", SHOP);
        Map<String, String> priced = with(with(pay, "trans_amount", price.text()), "currency", settlement);
        return price.currency().equals(settlement) ? priced : with(priced, "trans_currency", price.currency());
    }
}
