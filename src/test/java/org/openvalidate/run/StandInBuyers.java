package org.openvalidate.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** The settings of a stand-in's own account, and more. */
    static Map<String, String> environment(StandIn standIn, Map<String, String> more) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("ALIPAY_PARTNER", standIn.says("partner"));
        environment.put("ALIPAY_SIGN_TYPE", "MD5");
        environment.put("ALIPAY_CURRENCY", "USD");
        environment.put("ALIPAY_MD5_KEY", standIn.says("md5Key"));
        environment.put("ALIPAY_GATEWAY", standIn.says("gatewayHttps"));
        environment.put("ALIPAY_TRUST_CERTIFICATE", standIn.says("caCertificate"));
        environment.put("ALIPAY_MAINTENANCE", "none");
        environment.putAll(more);
        return environment;
    }

    /** A command that holds the wallets of a stand-in. */
    static String command(StandIn standIn) {
        return "SERVE_CONTROL=" + standIn.says("control") + " SERVE_TOKEN=" + standIn.says("controlToken")
                + " ALIPAY_PARTNER=" + standIn.says("partner") + " ALIPAY_TRUST_CERTIFICATE="
                + standIn.says("caCertificate") + " sh src/docs/serve-buyer.sh";
    }

    /** What was asked for, in English. */
    synchronized List<String> asked() {
        return wishes.stream().map(Wish::en).toList();
    }
}
