package org.openvalidate.target.observed;

import java.util.List;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Trade;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.gateway.http.TriggerAmounts;
import org.openvalidate.operator.FreePlay;
import org.openvalidate.target.Papers;
import org.openvalidate.time.Chance;

/** Free play at the simulated gateway: one buyer who always pays, and faults by the amount as at the vendor's sandbox. */
final class SoldFreely implements FreePlay {

    private static final int DIGITS = 18;

    private final OpenAccount open;
    private final Attribution attribution;
    private final String code;

    SoldFreely(OpenAccount open, Attribution attribution, Chance chance) {
        this.open = open;
        this.attribution = attribution;
        this.code = Papers.code(chance, DIGITS);
        open.admit(code, Behaviour.PAYS_AT_ONCE);
        open.heed(TriggerAmounts.WHOLE);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<String> sold() {
        // the gateway knows of a sale whose call is still held without an answer
        return open.trades().stream()
                .filter(trade -> trade.code().equals(code))
                .map(Trade::merchantId)
                .filter(attribution::isFree)
                .toList();
    }
}
