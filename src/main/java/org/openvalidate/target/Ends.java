package org.openvalidate.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openvalidate.evidence.Claim;
import org.openvalidate.gateway.Trade;
import org.openvalidate.wire.Money;

/** How trades ended, as claims of the gateway's. */
public final class Ends {

    private Ends() {}

    /** @param named trades of which somebody spoke, known to the gateway or not */
    public static List<Map<String, String>> of(List<Trade> trades, Set<String> named) {
        Set<String> unknown = new LinkedHashSet<>(named);
        List<Map<String, String>> ends = new ArrayList<>();
        for (Trade trade : trades) {
            unknown.remove(trade.merchantId());
            ends.add(end(trade));
        }
        unknown.forEach(trade -> ends.add(unheardOf(trade)));
        return ends;
    }

    /** The gateway has never heard of it. */
    public static Map<String, String> unheardOf(String trade) {
        return Map.of(Claim.TRADE, trade, Claim.STATUS, Claim.NOT_EXIST, Claim.CHARGED, "false");
    }

    private static Map<String, String> end(Trade trade) {
        Map<String, String> end = new TreeMap<>(Claim.end(
                trade.merchantId(), trade.alipayId(), trade.status().name(), trade.amount(), trade.charged()));
        BigDecimal back = trade.cancelAction().equals("refund") ? trade.amount().amount() : trade.refunded();
        if (back.signum() > 0) {
            end.put(Claim.REFUNDED, new Money(back, trade.amount().currency()).text());
        }
        return end;
    }
}
