package org.openvalidate.gateway;

import java.util.Map;
import java.util.TreeMap;
import org.openvalidate.dialect.legacy.LegacyService;

/** Good requests of the online products, for 12.34 USD. */
final class Orders {

    private Orders() {}

    static Map<String, String> web(String id) {
        return order(LegacyService.FOREX_TRADE, id, "NEW_OVERSEAS_SELLER");
    }

    static Map<String, String> wap(String id) {
        return order(LegacyService.FOREX_TRADE_WAP, id, "NEW_WAP_OVERSEAS_SELLER");
    }

    static Map<String, String> app(String id) {
        Map<String, String> order = order(LegacyService.SECURITYPAY, id, "NEW_WAP_OVERSEAS_SELLER");
        order.put("seller_id", PureGateway.PARTNER);
        order.put("forex_biz", "FP");
        order.put("payment_type", "1");
        return order;
    }

    /** The same order priced in CNY. */
    static Map<String, String> inYuan(Map<String, String> order) {
        Map<String, String> other = new TreeMap<>(order);
        other.remove("total_fee");
        other.put("rmb_fee", "80.00");
        return other;
    }

    /** A synchronous refund. */
    static Map<String, String> refund(String id, String refundId, String amount) {
        Map<String, String> refund = new TreeMap<>();
        refund.put("service", LegacyService.FOREX_REFUND.wireName());
        refund.put("partner", PureGateway.PARTNER);
        refund.put("out_trade_no", id);
        refund.put("out_return_no", refundId);
        refund.put("return_amount", amount);
        refund.put("currency", "USD");
        refund.put("gmt_return", "20260302100000");
        refund.put("is_sync", "Y");
        return refund;
    }

    /** A declaration to customs. */
    static Map<String, String> declaration(PureGateway gateway, String id, String number, String amount) {
        Map<String, String> declaration = new TreeMap<>();
        declaration.put("service", LegacyService.CUSTOMS.wireName());
        declaration.put("partner", PureGateway.PARTNER);
        declaration.put("out_request_no", number);
        declaration.put(
                "trade_no", gateway.state().trade(id).map(Trade::alipayId).orElse("none"));
        declaration.put("merchant_customs_code", "1234567890");
        declaration.put("merchant_customs_name", "Tea Ltd");
        declaration.put("amount", amount);
        declaration.put("customs_place", "HANGZHOU");
        return declaration;
    }

    /** {@code served}, or the code of the refusal. */
    static String answer(PureGateway gateway, Map<String, String> order) {
        boolean app = order.get("service").equals(LegacyService.SECURITYPAY.wireName());
        return PureGateway.refusal(app ? gateway.handOver(order) : gateway.call(order))
                .orElse("served");
    }

    private static Map<String, String> order(LegacyService service, String id, String productCode) {
        Map<String, String> order = new TreeMap<>();
        order.put("service", service.wireName());
        order.put("partner", PureGateway.PARTNER);
        order.put("sign_type", "MD5");
        order.put("out_trade_no", id);
        order.put("subject", "tea");
        order.put("currency", "USD");
        order.put("total_fee", "12.34");
        order.put("product_code", productCode);
        return order;
    }
}
