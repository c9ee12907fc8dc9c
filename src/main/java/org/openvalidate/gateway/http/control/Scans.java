package org.openvalidate.gateway.http.control;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Trade;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.time.Secret;

/** Control calls by which a buyer scans what a merchant shows. */
final class Scans {

    private static final int DIGITS = 16;
    private static final String AMOUNT = "\\d{1,9}(\\.\\d{1,2})?";

    private Scans() {}

    /** A buyer scans a code, of an order or of a shop; who it is may be said, else it is one who pays at once. */
    static Answer scan(Opened opened, Body body) {
        String code = body.needed("code");
        String buyer = body.text("paymentCode", "");
        String amount = body.text("amount", "");
        boolean shop = opened.account().state().codes().shop(code).isPresent();
        if (shop && !amount.matches(AMOUNT)) {
            body.problem("amount", "A shop's code is paid with an amount.", "Write for example 12.34.");
        }
        body.refuse();
        OpenAccount account = opened.account();
        String who = buyer.isEmpty() ? stranger(account, Behaviour.PAYS_AT_ONCE) : buyer;
        List<Trade> before = account.trades();
        if (shop) {
            account.happens(new Event.ShopScanned(code, who, new BigDecimal(amount)));
        } else {
            account.happens(new Event.OrderScanned(code, who));
        }
        Trade trade = account.trades().stream()
                .filter(each -> each.code().equals(who) && !before.contains(each))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        409,
                        "code",
                        "Nothing can be paid with it: it is unknown, over, stopped or paid, or the buyer cannot pay.",
                        "Scan a qr_code or qrcode as the gateway gave it."));
        opened.tape().buyer(opened.timeline().now(), "SCANS", Map.of("trade", trade.merchantId()));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("tradeId", trade.merchantId());
        form.put("alipayTradeId", trade.alipayId());
        form.put("status", trade.status().name());
        form.put("paymentCode", who);
        return Answer.made(form);
    }

    /** A buyer whom nobody knows yet. Returns their payment code. */
    static String stranger(OpenAccount account, Behaviour behaviour) {
        String code = "28" + Secret.digits(DIGITS);
        account.admit(code, behaviour);
        return code;
    }
}
