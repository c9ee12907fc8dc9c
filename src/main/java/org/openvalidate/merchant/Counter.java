package org.openvalidate.merchant;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openvalidate.dialect.Draft;

/** What the till says to the gateway, and what it makes of the answers. */
final class Counter {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final Shop shop;
    private final Conduct conduct;
    private final Caller caller;

    /** The gateway's own numbers, by trade. */
    private final Map<String, String> numbers = new ConcurrentHashMap<>();

    Counter(Shop shop, Conduct conduct, Caller caller) {
        this.shop = shop;
        this.conduct = conduct;
        this.caller = caller;
    }

    /** @param begun when the sale began, so that a repeat is identical */
    Heard pay(Sale sale, String tradeId, Instant begun) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("alipay_seller_id", shop.partner());
        fields.put("trans_name", shop.subject());
        fields.put("partner_trans_id", tradeId);
        fields.put("currency", sale.settlement());
        if (!sale.settlement().equals(sale.amount().currency())) {
            fields.put("trans_currency", sale.amount().currency());
        }
        fields.put("trans_amount", sale.amount().text());
        fields.put("buyer_identity_code", sale.paymentCode());
        fields.put("identity_code_type", "barcode");
        fields.put("trans_create_time", SECONDS.format(Caller.beijing(begun)));
        fields.put("biz_product", "OVERSEAS_MBARCODE_PAY");
        fields.put("extend_info", Caller.json(shop.extendInfo(sale.storeId())));
        if (conduct.declared().habits().listens()) {
            fields.put("notify_url", shop.notifyUrl().toString());
        }
        Draft draft = conduct.pay(caller.draft("alipay.acquire.overseas.spot.pay", fields));
        Heard heard =
                caller.ask("the pay", draft, conduct.declared().payPatience(), answer -> switch (answer.resultCode()) {
                    case "SUCCESS" -> Heard.News.PAID;
                    case "UNKNOW", "UNKNOWN" -> Heard.News.OPEN;
                    default -> answer.errorCode().equals("TRADE_HAS_SUCCESS") ? Heard.News.PAID : Heard.News.REFUSED;
                });
        return noted(tradeId, heard);
    }

    Heard query(String tradeId) {
        Draft draft = caller.draft("alipay.acquire.overseas.query", Map.of("partner_trans_id", tradeId));
        Heard heard = caller.ask("the query", draft, conduct.declared().queryPatience(), answer -> {
            String code = answer.errorCode();
            if (!answer.resultCode().equals("SUCCESS")) {
                boolean none = code.equals("TRADE_NOT_EXIST") || code.equals("TRANS_NOT_FOUND");
                return none ? Heard.News.NO_TRADE : Heard.News.UNKNOWN;
            }
            return switch (answer.field("alipay_trans_status")) {
                case "TRADE_SUCCESS", "TRADE_FINISHED" -> Heard.News.PAID;
                case "TRADE_CLOSED" -> Heard.News.CLOSED;
                default -> Heard.News.OPEN;
            };
        });
        return noted(tradeId, heard);
    }

    /** Heard.News.CLOSED when the cancel is done, REFUSED when it must not be repeated, otherwise UNKNOWN. */
    Heard cancel(String tradeId) {
        Draft draft = conduct.cancel(
                caller.draft("alipay.acquire.cancel", Map.of("out_trade_no", tradeId, "timestamp", caller.timestamp())),
                numbers.getOrDefault(tradeId, ""));
        return caller.ask("the cancel", draft, conduct.declared().cancelPatience(), answer -> {
            if (answer.resultCode().equals("SUCCESS")) {
                return Heard.News.CLOSED;
            }
            return answer.field("retry_flag").equals("N") ? Heard.News.REFUSED : Heard.News.UNKNOWN;
        });
    }

    private Heard noted(String tradeId, Heard heard) {
        String number = heard.field("alipay_trans_id");
        if (!number.isEmpty()) {
            numbers.put(tradeId, number);
        }
        return heard;
    }
}
