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
                    default -> Map.of();
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

    private static String code(String partner) {
        return "https://qr.openvalidate.example/shop/" + partner + "/1";
    }
}
