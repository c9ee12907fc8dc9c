package org.openvalidate.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Money;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * Takes notices: verifies, books what is new, and acknowledges what was dealt with, again and again if need be. What is not
 * believed is not acknowledged. Source: legacy-instore §2.17, legacy-online §3.
 */
final class NoticeDesk {

    private static final String REFUSED = "fail";

    private final Shop shop;
    private final NoticeConduct conduct;
    private final Dialect dialect;
    private final Orders orders;
    private final RefundDesk refunds;
    private final CodeDesk codes;
    private final Alarm alarm;

    NoticeDesk(
            Shop shop,
            NoticeConduct conduct,
            Dialect dialect,
            Orders orders,
            RefundDesk refunds,
            CodeDesk codes,
            Alarm alarm) {
        this.shop = shop;
        this.conduct = conduct;
        this.dialect = dialect;
        this.orders = orders;
        this.refunds = refunds;
        this.codes = codes;
        this.alarm = alarm;
    }

    Response hears(Request request) {
        Call notice = dialect.read(request);
        Exchange arrived = new Exchange(
                0, "gateway", "merchant", "", request, null, End.NO_ANSWER, Instant.EPOCH, Instant.EPOCH, Map.of());
        SignatureState signature = dialect.verifyRequest(arrived, notice, shop.keys());
        String trade = notice.parameter("out_trade_no");
        if (!conduct.believes(signature)) {
            alarm.raise(trade, "A notice was not signed by the gateway.");
            return answer(REFUSED);
        }
        return answer(deal(notice, trade) ? conduct.acknowledgement(notice) : REFUSED);
    }

    private boolean deal(Call notice, String named) {
        String refund = notice.parameter("out_return_no");
        if (!refund.isEmpty()) {
            return notice.parameter("refund_status").equals("REFUND_SUCCESS") && refunds.succeeded(named, refund);
        }
        String trade = orders.find(named).isPresent() ? named : storeSale(notice, named);
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
        orders.paid(trade, notice.parameter("notify_id"));
        return true;
    }

    private static Optional<Money> amount(Call notice) {
        try {
            String priced = notice.parameter("trans_currency");
            String currency = priced.isEmpty() ? notice.parameter("currency") : priced;
            return Optional.of(Money.of(notice.parameter("total_fee"), currency));
        } catch (IllegalArgumentException noAmount) {
            return Optional.empty();
        }
    }

    private static Response answer(String text) {
        return new Response(200, Map.of("content-type", "text/plain;charset=utf-8"), Bytes.of(text, UTF_8), UTF_8);
    }
}
