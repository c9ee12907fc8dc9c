package org.openvalidate.merchant;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.OrderString;
import org.openvalidate.wire.Request;

/** What a shop on the web says to the gateway, or has its buyers say, and what it makes of the answers. */
final class WebCounter {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Shop shop;
    private final WebConduct conduct;
    private final Caller caller;

    WebCounter(Shop shop, WebConduct conduct, Caller caller) {
        this.shop = shop;
        this.conduct = conduct;
        this.caller = caller;
    }

    /** An order that the buyer can pay from now on. */
    Order order(Sale sale, String tradeId, Instant begun) {
        Map<String, String> fields = fields(sale, tradeId);
        return switch (sale.product()) {
            case WEB -> {
                fields.put("product_code", productCode(sale.product()));
                fields.put("return_url", shop.site().returnUrl().toString());
                fields.put("order_gmt_create", WORDS.format(Caller.beijing(begun)));
                fields.put(
                        "order_valid_time",
                        String.valueOf(conduct.declared().validity().toSeconds()));
                yield Order.inTheBrowser(tradeId, address("create_forex_trade", fields));
            }
            case WAP -> {
                fields.put("product_code", productCode(sale.product()));
                fields.put("return_url", shop.site().returnUrl().toString());
                yield Order.inTheBrowser(tradeId, address("create_forex_trade_wap", fields));
            }
            case APP -> Order.inTheApp(tradeId, orderString(fields));
            default -> throw new IllegalArgumentException("nobody orders from afar by " + sale.product());
        };
    }

    Heard query(String tradeId) {
        Heard heard = caller.ask(
                "the query",
                caller.draft("single_trade_query", Map.of("out_trade_no", tradeId)),
                conduct.declared().patience(),
                answer -> switch (answer.field("trade_status")) {
                    case "TRADE_SUCCESS", "TRADE_FINISHED" -> Heard.News.PAID;
                    case "TRADE_CLOSED" -> Heard.News.CLOSED;
                    default -> Heard.News.OPEN;
                });
        boolean none = heard.news() == Heard.News.REFUSED && heard.code().equals("TRADE_NOT_EXIST");
        return none ? new Heard(Heard.News.NO_TRADE, heard.code()) : heard;
    }

    static String productCode(Product product) {
        return product == Product.WEB ? "NEW_OVERSEAS_SELLER" : "NEW_WAP_OVERSEAS_SELLER";
    }

    private Map<String, String> fields(Sale sale, String tradeId) {
        boolean yuan = sale.amount().currency().equals("CNY");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("notify_url", shop.notifyUrl().toString());
        fields.put("subject", shop.subject());
        fields.put("out_trade_no", tradeId);
        fields.put("currency", shop.site().settlement());
        fields.put(yuan ? "rmb_fee" : "total_fee", sale.amount().text());
        fields.put("refer_url", shop.site().referUrl());
        fields.put("trade_information", shop.site().tradeInformation());
        shop.extendInfo().forEach((name, value) -> {
            if (name.startsWith("secondary_merchant_")) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    /** The signed request as an address, since it is the buyer's browser that sends it. */
    private String address(String service, Map<String, String> fields) {
        Request request = caller.signed(caller.draft(service, conduct.order(fields)));
        return shop.gateway().resolve(request.target()) + "&" + request.body().text(US_ASCII);
    }

    /** MD5 is not documented for it: a shop that signs with MD5 signs its order strings with RSA. */
    private String orderString(Map<String, String> fields) {
        String service = "mobile.securitypay.pay";
        SignType type = shop.signType() == SignType.RSA2 ? SignType.RSA2 : SignType.RSA;
        Map<String, String> all = new LinkedHashMap<>();
        all.put("service", service);
        all.put("partner", shop.partner());
        all.put("_input_charset", shop.charset(service).name());
        all.put("seller_id", shop.partner());
        all.put("payment_type", "1");
        all.put("forex_biz", "FP");
        all.put("product_code", productCode(Product.APP));
        all.put("it_b_pay", conduct.declared().validity().toMinutes() + "m");
        all.putAll(fields);
        String signed = OrderString.write(
                conduct.order(all),
                type,
                shop.charset(service),
                shop.keys().toSign(type).orElseThrow());
        return conduct.orderString(signed);
    }
}
