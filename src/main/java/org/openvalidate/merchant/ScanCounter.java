package org.openvalidate.merchant;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openvalidate.dialect.Draft;

/** What is said to the gateway about codes that buyers scan. Source: legacy-instore §2.10, §2.11. */
final class ScanCounter {

    private static final String KIND = "OVERSEASHOPQRCODE";

    private final Shop shop;
    private final ScanConduct conduct;
    private final Caller caller;
    private final Duration patience;

    ScanCounter(Shop shop, ScanConduct conduct, Caller caller, Duration patience) {
        this.shop = shop;
        this.conduct = conduct;
        this.caller = caller;
        this.patience = patience;
    }

    /** Heard.News.DONE when there is a code to show, OPEN when the order was taken and no code came back. */
    Heard order(Sale sale, String tradeId) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("notify_url", shop.notifyUrl().toString());
        fields.put("timestamp", caller.timestamp());
        fields.put("out_trade_no", tradeId);
        fields.put("subject", shop.subject());
        fields.put("product_code", "OVERSEAS_MBARCODE_PAY");
        fields.put("total_fee", sale.amount().text());
        fields.put("seller_id", shop.partner());
        fields.put("currency", sale.settlement());
        fields.put("trans_currency", sale.amount().currency());
        fields.put("extend_params", Caller.json(shop.extendInfo()));
        fields.put("qr_code_it_b_pay", conduct.minutes());
        Draft draft = conduct.order(caller.draft("alipay.acquire.precreate", fields));
        return caller.ask("the order", draft, patience, answer -> {
            if (!answer.resultCode().equals("SUCCESS")) {
                return Heard.News.REFUSED;
            }
            return answer.field("qr_code").isEmpty() ? Heard.News.OPEN : Heard.News.DONE;
        });
    }

    /** @param mark comes back with every notice of the code */
    Heard create(String mark) {
        return ask("create", data(mark, shop.subject()));
    }

    /** @param name what buyers read from now on */
    Heard modify(String code, String mark, String name) {
        Map<String, String> fields = data(mark, name);
        fields.put("qrcode", code);
        return ask("modify", fields);
    }

    Heard status(String code, CodeChange change) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("qrcode", code);
        fields.put("status", change.name());
        return ask("modifyStatus", fields);
    }

    private Heard ask(String service, Map<String, String> fields) {
        fields.put("timestamp", caller.timestamp());
        fields.put("biz_type", KIND);
        Draft draft = conduct.code(caller.draft("alipay.commerce.qrcode." + service, fields));
        return caller.ask(
                "the store code",
                draft,
                patience,
                answer -> answer.resultCode().equals("SUCCESS") ? Heard.News.DONE : Heard.News.REFUSED);
    }

    private Map<String, String> data(String mark, String name) {
        Map<String, String> store = new LinkedHashMap<>(shop.extendInfo());
        store.keySet()
                .retainAll(Set.of("secondary_merchant_id", "secondary_merchant_industry", "store_id", "store_name"));
        store.put("secondary_merchant_name", name);
        store.put("trans_currency", shop.currency());
        store.put("currency", shop.currency());
        store.put("passback_parameters", mark);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("notify_url", shop.notifyUrl().toString());
        fields.put("biz_data", Caller.json(store));
        return fields;
    }
}
