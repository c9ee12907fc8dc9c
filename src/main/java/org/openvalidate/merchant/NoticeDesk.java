package org.openvalidate.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Money;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * Takes notices: verifies, books what is new, and acknowledges what was dealt with, again and again if need be. What is not
 * believed is not acknowledged. Source: legacy-instore §2.17, legacy-online §3.
 */
final class NoticeDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Shop shop;
    private final NoticeConduct conduct;
    private final Dialect dialect;
    private final Caller caller;
    private final Bookkeeping bookkeeping;
    private final boolean confirms;
    private final Orders orders;
    private final RefundDesk refunds;
    private final WebRefunds webRefunds;
    private final CodeDesk codes;
    private final Alarm alarm;

    /** @param confirms whether {@code notify_verify} is asked before a payment is booked; source: legacy-online §1.5 */
    NoticeDesk(
            Shop shop,
            NoticeConduct conduct,
            Dialect dialect,
            Caller caller,
            Bookkeeping bookkeeping,
            boolean confirms,
            Orders orders,
            RefundDesk refunds,
            WebRefunds webRefunds,
            CodeDesk codes,
            Alarm alarm) {
        this.shop = shop;
        this.conduct = conduct;
        this.dialect = dialect;
        this.caller = caller;
        this.bookkeeping = bookkeeping;
        this.confirms = confirms;
        this.orders = orders;
        this.refunds = refunds;
        this.webRefunds = webRefunds;
        this.codes = codes;
        this.alarm = alarm;
    }

    Response hears(Request request) {
        Call notice = dialect.read(request);
        String trade = notice.parameter("out_trade_no");
        if (!conduct.believes(dialect.verifyNotice(Heard.from(request), shop.keys()))) {
            alarm.raise(trade, "A notice was not signed by the gateway.");
            return answer(conduct.refusal());
        }
        return answer(deal(notice, trade) ? conduct.acknowledgement(notice) : conduct.refusal());
    }

    private boolean deal(Call notice, String named) {
        String refund = notice.parameter("out_return_no");
        if (!refund.isEmpty()) {
            return notice.parameter("refund_status").equals("REFUND_SUCCESS")
                    && (refunds.succeeded(named, refund) || webRefunds.succeeded(named, refund));
        }
        String trade = orders.find(named).isPresent() ? named : storeSale(notice, named);
        if (orders.find(trade).isEmpty() && conduct.booksUnknown()) {
            amount(notice).ifPresent(paid -> orders.begin(trade, Sale.online(Product.WEB, paid)));
        }
        Optional<Orders.Entry> order = orders.find(trade);
        if (order.isEmpty()) {
            alarm.raise(trade, "A notice is about an order that nobody made.");
            return false;
        }
        return switch (notice.parameter("trade_status")) {
            case "TRADE_SUCCESS", "TRADE_FINISHED" -> paid(notice, trade, order.get());
            case "TRADE_CLOSED" -> {
                orders.closed(trade);
                yield true;
            }
            default -> true;
        };
    }

    /** A buyer has paid by the code of a store: the order begins with its notice. Returns what it is booked under. */
    private String storeSale(Call notice, String named) {
        String trade = codes.bookedUnder(named, notice.parameter("notify_id"));
        amount(notice)
                .filter(paid -> orders.find(trade).isEmpty())
                .flatMap(paid -> codes.sale(notice.parameter("extra_common_param"), paid))
                .ifPresent(sale -> orders.begin(trade, sale));
        return trade;
    }

    private boolean paid(Call notice, String trade, Orders.Entry order) {
        Optional<Money> noticed = amount(notice);
        if (noticed.isEmpty() || !conduct.accepts(order.sale().amount(), noticed.get())) {
            alarm.raise(trade, "A notice names another amount than was ordered.");
            return false;
        }
        boolean known = order.state() != Witness.Booked.PENDING;
        if (!known && confirms && !conduct.believes(confirmation(notice))) {
            alarm.raise(trade, "The gateway does not confirm that it sent a notice.");
            return false;
        }
        String reference = notice.parameter("notify_id");
        bookkeeping.paid(notice);
        if (!orders.paid(trade, reference)) {
            late(trade, reference, order);
        }
        return true;
    }

    /** The order is final already: what comes now is the same again, or too late. */
    private void late(String trade, String reference, Orders.Entry order) {
        if (order.givenUp() || order.state() == Witness.Booked.CLOSED) {
            alarm.raise(trade, "A payment is told of after the order was closed: what was taken must be given back.");
        }
        if (order.state() == Witness.Booked.PAID ? conduct.booksAgain() : conduct.reopens()) {
            orders.paidOnceMore(trade, reference);
        }
    }

    private String confirmation(Call notice) {
        String id = notice.parameter("notify_id");
        return caller.text("the check of a notice", caller.draft("notify_verify", Map.of("notify_id", id)), PATIENCE);
    }

    /** In CNY where the order is priced in it; the currency is that of the contract all the same. */
    private Optional<Money> amount(Call notice) {
        String yuan = notice.parameter("rmb_fee");
        String currency = notice.parameter("currency");
        try {
            String priced = notice.parameter("trans_currency");
            if (yuan.isEmpty() && !priced.isEmpty()) {
                return Optional.of(Money.of(notice.parameter("total_fee"), priced));
            }
            boolean odd = !yuan.isEmpty() && !currency.equals(shop.site().settlement());
            return yuan.isEmpty() || odd
                    ? Optional.of(Money.of(odd ? yuan : notice.parameter("total_fee"), currency))
                    : Optional.of(Money.of(yuan, "CNY"));
        } catch (IllegalArgumentException noAmount) {
            return Optional.empty();
        }
    }

    private Response answer(String text) {
        Map<String, String> headers = Map.of("content-type", "text/plain;charset=utf-8");
        return new Response(conduct.status(), headers, Bytes.of(text, UTF_8), UTF_8);
    }
}
