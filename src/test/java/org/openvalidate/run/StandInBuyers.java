package org.openvalidate.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.merchant.Tester;
import org.openvalidate.merchant.TesterAbsent;
import org.openvalidate.merchant.Wish;
import org.openvalidate.testkit.StandIn;

/**
 * A tester who reads payment codes off the stand-in's wallets. A buyer who is asked for a password types it nine seconds
 * after the charge, as the rows have it.
 */
final class StandInBuyers implements Tester {

    private static final Map<String, String> PURSES = Map.of(
            "asks for no password",
            "{\"behaviour\":\"PAYS_AT_ONCE\"%s}",
            "is entered when",
            "{\"behaviour\":\"ENTERS_PASSWORD\",\"after\":\"PT9S\"%s}",
            "is never entered",
            "{\"behaviour\":\"ABANDONS\"%s}");
    private static final Pattern DIGITS = Pattern.compile("of (\\d+) digits");

    private final StandIn standIn;
    private final String partner;
    private final List<Wish> wishes = new ArrayList<>();

    StandInBuyers(StandIn standIn, String partner) {
        this.standIn = standIn;
        this.partner = partner;
    }

    @Override
    public synchronized void does(Wish wish) {
        wishes.add(wish);
    }

    @Override
    public synchronized String reads(Wish wish) {
        wishes.add(wish);
        Matcher digits = DIGITS.matcher(wish.en());
        String more = digits.find() ? ",\"digits\":" + digits.group(1) : "";
        String purse = PURSES.entrySet().stream()
                .filter(each -> wish.en().contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new TesterAbsent("The tester holds no such wallet."));
        return standIn.tell("/partners/" + partner + "/buyers", purse.formatted(more))
                .path("paymentCode")
                .asText();
    }

    /** What was asked for, in English. */
    synchronized List<String> asked() {
        return wishes.stream().map(Wish::en).toList();
    }
}
