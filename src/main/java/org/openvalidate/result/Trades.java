package org.openvalidate.result;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openvalidate.check.Claims;
import org.openvalidate.check.Exchanged;
import org.openvalidate.check.Traffic;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.evidence.Claim;
import org.openvalidate.wire.Iso8601;

/** What was traded in a case, with the state on each side as it was claimed last. */
public final class Trades {

    private Trades() {}

    /** One for each id that the merchant sent a pay under, in order of the first pay. */
    public static List<Trade> of(Traffic traffic) {
        List<Trade> trades = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Exchanged pay : traffic.pays()) {
            if (seen.add(pay.trade())) {
                trades.add(trade(pay, traffic.claims()));
            }
        }
        return trades;
    }

    private static Trade trade(Exchanged pay, Claims claims) {
        String id = pay.trade();
        String priced = pay.call().parameter("trans_currency");
        String claimed = claims.last(Claim.GATEWAY, id)
                .flatMap(claim -> claim.fact(Claim.ALIPAY_TRADE))
                .orElse("");
        return new Trade(
                pay.call().service(),
                id,
                claimed.isEmpty() ? answered(pay) : claimed,
                pay.call().parameter(pay.purpose() == Purpose.ORDER ? "total_fee" : "trans_amount"),
                priced.isEmpty() ? pay.call().parameter("currency") : priced,
                Iso8601.of(pay.entry().at()),
                pay.extension("store_id"),
                pay.extension("secondary_merchant_id"),
                claims.status(Claim.MERCHANT, id),
                claims.status(Claim.TILL, id),
                claims.status(Claim.GATEWAY, id));
    }

    private static String answered(Exchanged pay) {
        var answer = pay.answer();
        return answer == null ? "" : answer.field("alipay_trans_id");
    }
}
