package org.openvalidate.target.sandbox;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.evidence.Claim;
import org.openvalidate.wire.Money;

/** What a gateway that is not ours says of a trade in the end, asked for by the harness. */
final class LastWord {

    private static final Set<String> TAKEN = Set.of("TRADE_SUCCESS", "TRADE_FINISHED");
    private static final Set<String> UNKNOWN = Set.of("TRADE_NOT_EXIST", "TRANS_NOT_FOUND");

    private final SandboxProbe probe;
    private final SignType type;
    private final Key key;

    LastWord(SandboxProbe probe, SignType type, Key key) {
        this.probe = probe;
        this.type = type;
        this.key = key;
    }

    /** As a claim of the gateway's; empty where it says nothing that can be understood. */
    Optional<Map<String, String>> on(Sold.Trade trade) {
        Optional<Answer> answer = trade.online()
                ? probe.call("single_trade_query", Map.of("out_trade_no", trade.id()), type, key)
                : probe.call("alipay.acquire.overseas.query", Map.of("partner_trans_id", trade.id()), type, key);
        return answer.flatMap(said -> claim(trade, said));
    }

    private static Optional<Map<String, String>> claim(Sold.Trade trade, Answer said) {
        if (UNKNOWN.contains(said.errorCode())) {
            return Optional.of(Map.of(
                    Claim.TRADE, trade.id(), Claim.STATUS, Claim.NOT_EXIST, Claim.CHARGED, String.valueOf(false)));
        }
        String status = said.field(trade.online() ? "trade_status" : "alipay_trans_status");
        if (status.isEmpty()) {
            return Optional.empty();
        }
        boolean whole =
                trade.amount().amount().signum() > 0 && trade.rest().amount().signum() <= 0;
        Map<String, String> claim = new TreeMap<>(Claim.end(
                trade.id(),
                said.field(trade.online() ? "trade_no" : "alipay_trans_id"),
                status,
                amount(trade, said),
                TAKEN.contains(status) && !whole));
        if (trade.refunded().signum() > 0) {
            claim.put(Claim.REFUNDED, new Money(trade.refunded(), trade.amount().currency()).text());
        }
        return Optional.of(claim);
    }

    /** What the gateway names where it names it in the order's currency, else what was ordered. */
    private static Money amount(Sold.Trade trade, Answer said) {
        String named = said.field("trans_amount");
        String currency = trade.amount().currency();
        return named.matches("\\d{1,12}(\\.\\d{1,4})?") ? new Money(new BigDecimal(named), currency) : trade.amount();
    }
}
