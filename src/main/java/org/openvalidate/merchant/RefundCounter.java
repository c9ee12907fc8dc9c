package org.openvalidate.merchant;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.wire.Money;

/** What is said to the gateway about refunds in a shop, and what is made of the answers. */
final class RefundCounter {

    private final Shop shop;
    private final RefundConduct conduct;
    private final Caller caller;

    RefundCounter(Shop shop, RefundConduct conduct, Caller caller) {
        this.shop = shop;
        this.conduct = conduct;
        this.caller = caller;
    }

    /** Heard.News.DONE when it was accepted, which is the result where the refund is synchronous. */
    Heard refund(String trade, String id, Money amount) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("partner_trans_id", trade);
        fields.put("partner_refund_id", id);
        fields.put("refund_amount", amount.text());
        fields.put("currency", amount.currency());
        boolean synchronous = conduct.declared().synchronous();
        fields.put("is_sync", synchronous ? "Y" : "N");
        if (!synchronous) {
            fields.put("notify_url", shop.notifyUrl().toString());
        }
        return caller.ask(
                "the refund",
                conduct.refund(caller.draft("alipay.acquire.overseas.spot.refund", fields)),
                conduct.declared().patience(),
                answer -> switch (answer.resultCode()) {
                    case "SUCCESS" -> Heard.News.DONE;
                    case "UNKNOW", "UNKNOWN" -> Heard.News.UNKNOWN;
                    default -> Heard.News.REFUSED;
                });
    }

    /** Heard.News.DONE when the money went back, REFUSED when the refund has failed, OPEN while neither is known. */
    Heard lookUp(String trade, String id) {
        Map<String, String> fields = Map.of("out_trade_no", trade, "out_return_no", id);
        return caller.ask(
                "the refund query",
                caller.draft("alipay.acquire.refund.query", fields),
                conduct.declared().patience(),
                answer -> switch (answer.field("refund_result_code")) {
                    case "REFUND_SUCCESS" -> Heard.News.DONE;
                    case "REFUND_FAIL" -> Heard.News.REFUSED;
                    default -> Heard.News.OPEN;
                });
    }
}
