package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.wire.Money;

/** The buyers' side of a trade. */
final class Buyers {

    private Buyers() {}

    /** The right password, typed for every trade in a shop of this code that still waits for it. */
    static State enterPassword(State state, String code, Instant instant) {
        if (state.buyers().get(code) == Behaviour.BALANCE_NOT_ENOUGH) {
            return state;
        }
        State after = state;
        for (Trade trade : state.inOrder()) {
            if (trade.code().equals(code) && !trade.online() && trade.status() == TradeStatus.WAIT_BUYER_PAY) {
                after = after.with(trade.paidAt(instant));
            }
        }
        return after;
    }

    /** An order is scanned; a code that is unknown, over or no longer waits to be paid does nothing. */
    static State scanOrder(State state, Event.OrderScanned scan, Instant instant) {
        return Optional.ofNullable(state.codes().orders().get(scan.code()))
                .filter(code -> instant.isBefore(code.until()))
                .flatMap(code -> state.trade(code.merchantId()))
                .filter(trade -> trade.status() == TradeStatus.WAIT_BUYER_PAY)
                .map(trade -> state.with(pay(state, trade.scannedBy(scan.buyer()), instant)))
                .orElse(state);
    }

    /**
     * A shop is paid by a buyer who pays at once; a code that is unknown, stopped or deleted does nothing. Whose id such a
     * trade has before a merchant knows of it is not published: here it is the gateway's own.
     */
    static State scanShop(State state, Event.ShopScanned scan, Instant instant) {
        String id = state.nextAlipayId(instant);
        return state.codes()
                .shop(scan.code())
                .filter(code -> code.status() == ShopCode.Status.ACTIVE)
                .map(code -> Trade.open(id, id, "", order(code, scan.amount()), scan.buyer(), instant))
                .map(trade -> pay(state, trade, instant))
                .filter(Trade::charged)
                .map(state::with)
                .orElse(state);
    }

    private static Order order(ShopCode code, BigDecimal amount) {
        return new Order(
                Product.STORE_QR,
                new Money(amount, code.pricing()),
                code.settlement(),
                code.subject(),
                code.passback(),
                code.addressee(),
                code.shop());
    }

    private static Trade pay(State state, Trade trade, Instant instant) {
        return state.buyers().get(trade.code()) == Behaviour.PAYS_AT_ONCE ? trade.paidAt(instant) : trade;
    }

    /** Who paid, as the gateway tells a merchant: the login masked, the id in full. */
    static Map<String, String> identity(Trade trade) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (trade.code().isEmpty()) {
            return fields;
        }
        if (trade.online()) {
            String login = trade.code();
            int at = login.indexOf('@');
            String seen = login.substring(0, Math.min(3, at < 0 ? login.length() : at));
            fields.put("alipay_buyer_login_id", seen + "***" + (at < 0 ? "" : login.substring(at)));
            fields.put(
                    "alipay_buyer_user_id",
                    String.format(Locale.ROOT, "2088%012d", Integer.toUnsignedLong(login.hashCode())));
            return fields;
        }
        String digits = trade.code().length() < 12 ? "000000000000" : trade.code();
        fields.put("alipay_buyer_login_id", "bu***@alitest.com");
        fields.put("alipay_buyer_user_id", "2088" + digits.substring(digits.length() - 12));
        return fields;
    }
}
