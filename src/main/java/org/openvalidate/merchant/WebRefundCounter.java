package org.openvalidate.merchant;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Money;

/** What a shop on the web says to the gateway about refunds, and what it makes of the answers. */
final class WebRefundCounter {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final Shop shop;
    private final WebRefundConduct conduct;
    private final Caller caller;
    private final Timeline timeline;
    private final boolean synchronous;

    WebRefundCounter(Shop shop, WebRefundConduct conduct, Caller caller, Timeline timeline, boolean synchronous) {
        this.shop = shop;
        this.conduct = conduct;
        this.caller = caller;
        this.timeline = timeline;
        this.synchronous = synchronous;
    }

    /** Whether the answer to a refund is its result. */
    boolean synchronous() {
        return synchronous;
    }

    /** Heard.News.DONE when it was accepted; on the same basis as the payment. */
    Heard refund(Sale sale, String trade, String id, Money amount) {
        boolean yuan = amount.currency().equals("CNY");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("out_trade_no", trade);
        fields.put("out_return_no", id);
        fields.put(yuan ? "return_rmb_amount" : "return_amount", amount.text());
        fields.put("currency", shop.site().settlement());
        fields.put("gmt_return", SECONDS.format(Caller.beijing(timeline.now())));
        fields.put("reason", "The customer sends it back");
        fields.put("product_code", WebCounter.productCode(sale.product()));
        fields.put("is_sync", synchronous ? "Y" : "N");
        if (!synchronous) {
            fields.put("notify_url", shop.notifyUrl().toString());
        }
        return caller.ask(
                "the refund",
                caller.draft("forex_refund", conduct.refund(fields)),
                conduct.declared().patience(),
                answer -> answer.errorCode().isEmpty() ? Heard.News.DONE : Heard.News.REFUSED);
    }

    /** Heard.News.DONE when the money went back, REFUSED when the refund has failed, OPEN while neither is known. */
    Heard lookUp(String trade, String id) {
        return caller.ask(
                "the refund query",
                caller.draft("alipay.acquire.refund.query", Map.of("out_trade_no", trade, "out_return_no", id)),
                conduct.declared().patience(),
                answer -> switch (answer.field("refund_result_code")) {
                    case "REFUND_SUCCESS" -> Heard.News.DONE;
                    case "REFUND_FAIL" -> Heard.News.REFUSED;
                    default -> Heard.News.OPEN;
                });
    }
}
