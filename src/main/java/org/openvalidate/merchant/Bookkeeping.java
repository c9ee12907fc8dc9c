package org.openvalidate.merchant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Draft;
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
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Money;

/**
 * Keeps the books that files are compared with: what was asked of the gateway stands in them as unknown, until an answer or
 * a notice that is believed says what has become of it. Nobody is asked anything in here.
 */
final class Bookkeeping {

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);
    private static final List<DateTimeFormatter> TIMES =
            List.of(DateTimeFormatter.ofPattern("uuuuMMddHHmmss"), DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));

    private final Shop shop;
    private final ReconciliationConduct conduct;
    private final Timeline timeline;
    private Books books = Books.EMPTY;

    Bookkeeping(Shop shop, ReconciliationConduct conduct, Timeline timeline) {
        this.shop = shop;
        this.conduct = conduct;
        this.timeline = timeline;
    }

    /** Everything that is booked so far. */
    synchronized Books books() {
        return books;
    }

    /** An order was begun: whether its buyer will pay is not known. */
    synchronized void begun(String trade, Sale sale) {
        boolean online = !sale.product().inStore();
        Sold sold = new Sold(online, trade, trade, "", online ? shop.site().settlement() : sale.settlement());
        book(new Booking.Key(Kind.PAYMENT, trade), sold, sale.amount());
    }

    /** Something is asked of the gateway. */
    synchronized void asks(Draft draft) {
        switch (draft.service()) {
            case "alipay.acquire.overseas.spot.pay" ->
                stands(new Booking.Key(Kind.PAYMENT, field(draft, "partner_trans_id")), Standing.UNKNOWN);
            case "alipay.acquire.overseas.spot.refund" ->
                payment(field(draft, "partner_trans_id"))
                        .ifPresent(payment -> book(
                                new Booking.Key(Kind.REFUND, field(draft, "partner_refund_id")),
                                payment.sold(),
                                Money.of(field(draft, "refund_amount"), field(draft, "currency"))));
            case "forex_refund" ->
                payment(field(draft, "out_trade_no"))
                        .ifPresent(payment -> book(
                                new Booking.Key(Kind.REFUND, field(draft, "out_return_no")),
                                payment.sold(),
                                returned(draft)));
            case "alipay.acquire.cancel" ->
                payment(field(draft, "out_trade_no"))
                        .ifPresent(payment -> book(
                                new Booking.Key(Kind.CANCEL, payment.key().id()), payment.sold(), payment.amount()));
            default -> {
                // moves no money
            }
        }
    }

    /** The gateway has answered, or has not. */
    synchronized void hears(Draft draft, Heard heard) {
        switch (draft.service()) {
            case "alipay.acquire.overseas.spot.pay" -> paid(field(draft, "partner_trans_id"), heard, true);
            case "alipay.acquire.overseas.query" -> paid(field(draft, "partner_trans_id"), heard, false);
            case "single_trade_query" -> paid(field(draft, "out_trade_no"), heard, false);
            case "alipay.acquire.cancel" -> cancelled(field(draft, "out_trade_no"), heard);
            case "alipay.acquire.overseas.spot.refund" -> {
                boolean later = field(draft, "is_sync").equals("N");
                refunded(new Booking.Key(Kind.REFUND, field(draft, "partner_refund_id")), heard, later);
            }
            case "forex_refund" -> {
                boolean later = !field(draft, "is_sync").equals("Y");
                refunded(new Booking.Key(Kind.REFUND, field(draft, "out_return_no")), heard, later);
            }
            case "alipay.acquire.refund.query" ->
                refunded(new Booking.Key(Kind.REFUND, field(draft, "out_return_no")), heard, false);
            default -> {
                // tells of no money
            }
        }
    }

    /** A notice says that a trade is paid, and is believed. */
    synchronized void paid(Call notice) {
        paid(notice.parameter("out_trade_no"), time(notice.parameter("gmt_payment")), notice.parameter("trade_no"));
    }

    /** A notice says that a refund has succeeded, and is believed. */
    synchronized void refunded(String refundId) {
        stands(new Booking.Key(Kind.REFUND, refundId), Standing.KNOWN);
    }

    /** Whether there is anything that must stand in this file. */
    synchronized boolean expects(Statement statement) {
        boolean settles = statement.form().settles();
        boolean online = statement.form().online() || statement.form().downloaded();
        return books.all().stream()
                .filter(each -> each.sold().online() == online && each.standing() == Standing.KNOWN)
                .map(each -> Period.day(each.at()))
                .map(day -> settles ? contract().days().after(day) : day)
                .anyMatch(statement.period()::holds);
    }

    /** Compares a file with the books, which are the better for it unless the file is refused. */
    synchronized Reconciliation reconcile(Statement statement, Bytes file) {
        try {
            Reconciliation came = new Reconciler(contract()).reconcile(books, statement, Source.of(file.array()));
            if (conduct.settles()) {
                books = came.books();
            }
            return came;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The files of a kind that can tell of what was sold. */
    synchronized List<FileForm> forms(FileKind kind) {
        boolean online = books.all().stream().anyMatch(each -> each.sold().online());
        boolean inStore = books.all().stream().anyMatch(each -> !each.sold().online());
        return kind.forms(inStore || !online, online, conduct.declared().fromServer());
    }

    private Contract contract() {
        return Contract.of(shop.partner(), conduct.declared().feeRate());
    }

    private void paid(String trade, Heard heard, boolean asked) {
        if (heard.news() == Heard.News.PAID) {
            String told = heard.field("alipay_pay_time") + heard.field("gmt_payment");
            paid(trade, time(told), heard.field("alipay_trans_id") + heard.field("trade_no"));
        } else if (asked && heard.news() == Heard.News.REFUSED) {
            stands(new Booking.Key(Kind.PAYMENT, trade), Standing.VOID);
        }
    }

    private void paid(String trade, Optional<Instant> at, String gatewayId) {
        payment(trade).ifPresent(payment -> {
            Booking told = at.map(instant -> payment.took(conduct.booked(instant)))
                    .orElseGet(() -> payment.standing(Standing.KNOWN));
            books = books.with(told);
            if (!gatewayId.isEmpty()) {
                books = books.knowing(trade, gatewayId);
            }
        });
    }

    /** A trade that was closed unpaid has moved no money, one that was refunded has moved it twice. */
    private void cancelled(String trade, Heard heard) {
        Booking.Key cancel = new Booking.Key(Kind.CANCEL, trade);
        if (heard.news() == Heard.News.REFUSED) {
            stands(cancel, Standing.VOID);
        } else if (heard.news() == Heard.News.CLOSED && heard.field("action").equals("close")) {
            stands(cancel, Standing.VOID);
            payment(trade)
                    .filter(payment -> payment.standing() == Standing.UNKNOWN)
                    .ifPresent(payment -> books = books.with(payment.standing(Standing.VOID)));
        } else if (heard.news() == Heard.News.CLOSED && heard.field("action").equals("refund")) {
            stands(cancel, Standing.KNOWN);
        }
    }

    private void refunded(Booking.Key refund, Heard heard, boolean later) {
        if (heard.news() == Heard.News.REFUSED) {
            stands(refund, Standing.VOID);
        } else if (heard.news() == Heard.News.DONE && !later) {
            stands(refund, Standing.KNOWN);
        }
    }

    /** On the basis on which the order was priced. */
    private static Money returned(Draft draft) {
        String yuan = field(draft, "return_rmb_amount");
        return yuan.isEmpty()
                ? Money.of(field(draft, "return_amount"), field(draft, "currency"))
                : Money.of(yuan, "CNY");
    }

    /** What is known already is not asked for anew. */
    private void book(Booking.Key key, Sold sold, Money amount) {
        if (books.find(key).filter(each -> each.standing() == Standing.KNOWN).isEmpty()) {
            books = books.with(
                    Booking.of(key, sold, conduct.booked(amount), conduct.booked(timeline.now()), Standing.UNKNOWN));
        }
    }

    private void stands(Booking.Key key, Standing standing) {
        books.find(key)
                .filter(booking -> booking.standing() != Standing.KNOWN)
                .ifPresent(booking -> books = books.with(booking.standing(standing)));
    }

    private Optional<Booking> payment(String trade) {
        return books.find(Kind.PAYMENT, trade);
    }

    private static String field(Draft draft, String name) {
        return draft.fields().getOrDefault(name, "");
    }

    /** In GMT+8, in either of the forms in which answers and notices tell it. */
    private static Optional<Instant> time(String text) {
        for (DateTimeFormatter form : TIMES) {
            try {
                return Optional.of(LocalDateTime.parse(text, form).toInstant(GMT8));
            } catch (DateTimeParseException other) {
                // the next form
            }
        }
        return Optional.empty();
    }
}
