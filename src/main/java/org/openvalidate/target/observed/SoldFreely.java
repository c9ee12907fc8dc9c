package org.openvalidate.target.observed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Text;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.gateway.http.Trigger;
import org.openvalidate.gateway.http.TriggerAmounts;
import org.openvalidate.operator.FreePlay;
import org.openvalidate.target.Papers;
import org.openvalidate.time.Chance;

/** Free play at the simulated gateway: buyers of every kind, and faults by the amount as at the vendor's sandbox. */
final class SoldFreely implements FreePlay {

    private static final int USUAL = 18;
    private static final int LONG = 24;

    /** How long a buyer thinks before typing the password: till and queries go on meanwhile. */
    private static final Duration THINKS = Duration.ofSeconds(10);

    private final OpenAccount open;
    private final Attribution attribution;
    private final List<Buyer> buyers = new ArrayList<>();

    SoldFreely(OpenAccount open, Attribution attribution, Chance chance) {
        this.open = open;
        this.attribution = attribution;
        admit(chance, "Pays at once", "免密支付", USUAL, Behaviour.PAYS_AT_ONCE);
        admit(chance, "Pays at once, with a code of 24 digits", "免密支付，24 位付款码", LONG, Behaviour.PAYS_AT_ONCE);
        String seconds = String.valueOf(THINKS.toSeconds());
        open.admit(shown(chance, "Types the password after " + seconds + " s", seconds + " 秒后输入支付密码", USUAL), THINKS);
        admit(chance, "Is asked for the password and never types it", "需输入支付密码，但始终不输入", USUAL, Behaviour.ABANDONS);
        admit(chance, "Has too little money", "余额不足", USUAL, Behaviour.BALANCE_NOT_ENOUGH);
        open.heed(TriggerAmounts.WHOLE);
    }

    private void admit(Chance chance, String en, String zh, int digits, Behaviour behaviour) {
        open.admit(shown(chance, en, zh, digits), behaviour);
    }

    private String shown(Chance chance, String en, String zh, int digits) {
        String code = Papers.code(chance, digits);
        buyers.add(new Buyer(new Text(en, zh), code));
        return code;
    }

    @Override
    public List<Buyer> buyers() {
        return List.copyOf(buyers);
    }

    @Override
    public List<Provocation> amounts() {
        return Arrays.stream(Trigger.values())
                .map(each -> new Provocation(each.whole(), new Text(each.happens("en"), each.happens("zh"))))
                .toList();
    }

    @Override
    public List<Sold> sold() {
        Set<String> codes = buyers.stream().map(Buyer::code).collect(Collectors.toSet());
        // the gateway knows of a sale whose call is still held without an answer
        return open.trades().stream()
                .filter(trade -> codes.contains(trade.code()))
                .filter(trade -> attribution.isFree(trade.merchantId()))
                .map(trade -> new Sold(trade.merchantId(), trade.amount()))
                .toList();
    }
}
