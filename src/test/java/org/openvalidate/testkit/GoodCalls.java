package org.openvalidate.testkit;

import java.util.Map;
import java.util.TreeMap;
import org.openvalidate.dialect.legacy.LegacyService;

/** The own fields of a good call of each service; whatever ages is dated far ahead. */
public final class GoodCalls {

    private static final String FUTURE = "2999-01-01 00:00:00";
    private static final String SHOP = """
            {"secondary_merchant_industry":"5812","secondary_merchant_id":"m1","secondary_merchant_name":"Tea",\
            "store_id":"s1","store_name":"Tea 1","trans_currency":"USD"}""";

    private static final Map<String, String> STORE = Map.of(
            "secondary_merchant_name", "Tea",
            "secondary_merchant_id", "m1",
            "store_id", "s1",
            "store_name", "Tea 1",
            "store_country", "US",
            "store_address", "1 Road",
            "store_industry", "5812");
    private static final Map<String, String> WEBSITE = Map.of(
            "secondary_merchant_name", "Tea",
            "secondary_merchant_id", "m1",
            "secondary_merchant_industry", "5499",
            "register_country", "US",
            "register_address", "1 Road",
            "site_infos", "[{\"site_type\":\"WEB\",\"site_url\":\"https://tea.example\",\"site_name\":\"Tea\"}]");

    private GoodCalls() {}

    /**
     * A good call.
     *
     * @param trade id of the trade that it begins or is about
     */
    public static Map<String, String> of(LegacyService service, String partner, String trade) {
        Map<String, String> fields = new TreeMap<>(
                switch (service) {
                    case SPOT_PAY -> payment(partner, trade);
                    case QUERY, REVERSE -> Map.of("partner_trans_id", trade);
                    case CANCEL -> Map.of("out_trade_no", trade);
                    case REFUND -> refund(trade);
                    case REFUND_QUERY -> Map.of("out_trade_no", trade, "out_return_no", "R" + trade);
                    case PRECREATE -> order(trade);
                    case QRCODE_CREATE -> Map.of("biz_data", SHOP);
                    case QRCODE_MODIFY -> Map.of("biz_data", SHOP, "qrcode", code(partner));
                    case QRCODE_MODIFY_STATUS -> Map.of("status", "STOP", "qrcode", code(partner));
                    case SECMERCHANT_OFFLINE_MAINTAIN -> STORE;
                    case SECMERCHANT_ONLINE_MAINTAIN -> WEBSITE;
                    case SECMERCHANT_QUERY_STATUS ->
                        Map.of("secondary_merchant_id", "m1", "payment_method", "ONLINE_PAYMENT");
                    case NOTIFY_VERIFY -> Map.of("notify_id", "none");
                    case HEARTBEAT, FOREX_RATE_FILE -> Map.of();
                    case FOREX_TRADE -> online(trade, "NEW_OVERSEAS_SELLER");
                    case FOREX_TRADE_WAP -> online(trade, "NEW_WAP_OVERSEAS_SELLER");
                    case SECURITYPAY -> app(partner, trade);
                    case SINGLE_TRADE_QUERY -> Map.of("out_trade_no", trade);
                    case FOREX_REFUND -> onlineRefund(trade);
                    case FOREX_COMPARE_FILE, FOREX_LIQUIDATION_FILE ->
                        Map.of("start_date", "20260302", "end_date", "20260303");
                    case CUSTOMS -> declaration(partner, trade);
                    case CUSTOMS_QUERY -> Map.of("out_request_nos", "20260302-" + trade);
                });
        if (service.fields().stream().anyMatch(field -> field.name().equals("timestamp"))) {
            fields.put("timestamp", FUTURE);
        }
        if (service.wireName().startsWith("alipay.commerce.qrcode.")) {
            fields.put("biz_type", "OVERSEASHOPQRCODE");
        }
        return fields;
    }

    private static Map<String, String> payment(String partner, String trade) {
        return Map.of(
                "alipay_seller_id", partner,
                "trans_name", "茶",
                "partner_trans_id", trade,
                "currency", "USD",
                "trans_amount", "12.34",
                "buyer_identity_code", LiveGateway.CODE,
                "identity_code_type", "barcode",
                "biz_product", "OVERSEAS_MBARCODE_PAY",
                "extend_info", "{\"store_id\":\"s1\"}");
    }

    private static Map<String, String> refund(String trade) {
        return Map.of(
                "partner_trans_id", trade,
                "partner_refund_id", "R" + trade,
                "refund_amount", "1.00",
                "currency", "USD",
                "is_sync", "Y");
    }

    private static Map<String, String> order(String trade) {
        return Map.of(
                "out_trade_no", trade,
                "subject", "茶",
                "product_code", "OVERSEAS_MBARCODE_PAY",
                "total_fee", "12.34",
                "currency", "USD",
                "trans_currency", "USD");
    }

    private static Map<String, String> online(String trade, String product) {
        return Map.of(
                "out_trade_no", trade,
                "subject", "茶",
                "currency", "USD",
                "total_fee", "12.34",
                "product_code", product,
                "return_url", "https://shop.example/back");
    }

    private static Map<String, String> app(String partner, String trade) {
        Map<String, String> order = new TreeMap<>(online(trade, "NEW_WAP_OVERSEAS_SELLER"));
        order.put("seller_id", partner);
        order.put("forex_biz", "FP");
        order.put("payment_type", "1");
        return order;
    }

    private static Map<String, String> onlineRefund(String trade) {
        return Map.of(
                "out_trade_no", trade,
                "out_return_no", "R" + trade,
                "return_amount", "1.00",
                "currency", "USD",
                "gmt_return", "2026-03-02 10:00:00",
                "is_sync", "Y");
    }

    /** Of the trade that would have the number if each were numbered as it began. */
    private static Map<String, String> declaration(String partner, String trade) {
        String number = trade.replaceAll("\\D", "");
        return Map.of(
                "out_request_no", "20260302-" + trade,
                "trade_no", "20260302" + partner.substring(8) + "0".repeat(12 - number.length()) + number,
                "merchant_customs_code", "1234567890",
                "merchant_customs_name", "茶",
                "amount", "1.00",
                "customs_place", "HANGZHOU");
    }

    private static String code(String partner) {
        return "https://qr.openvalidate.example/shop/" + partner + "/1";
    }
}
