package org.openvalidate.gateway;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The buyers' side of a trade. */
final class Buyers {

    private Buyers() {}

    /** The right password, typed for every trade of this code that still waits for it. */
    static State enterPassword(State state, String code, Instant instant) {
        State after = state;
        for (Trade trade : state.inOrder()) {
            if (trade.code().equals(code) && trade.status() == TradeStatus.WAIT_BUYER_PAY) {
                after = after.with(trade.paidAt(instant));
            }
        }
        return after;
    }

    /** Who paid, as the gateway tells a merchant: the login masked, the id in full. */
    static Map<String, String> identity(Trade trade) {
        Map<String, String> fields = new LinkedHashMap<>();
        String digits = trade.code().length() < 12 ? "000000000000" : trade.code();
        fields.put("alipay_buyer_login_id", "bu***@alitest.com");
        fields.put("alipay_buyer_user_id", "2088" + digits.substring(digits.length() - 12));
        return fields;
    }
}
