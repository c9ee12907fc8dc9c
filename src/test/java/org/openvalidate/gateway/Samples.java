package org.openvalidate.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/** A good request of each service, made to a gateway where what it is about is there. */
final class Samples {

    private static final String SHOP = """
            {"secondary_merchant_industry":"5812","secondary_merchant_id":"m1","secondary_merchant_name":"Tea",\
            "store_id":"s1","store_name":"Tea 1","trans_currency":"USD"}""";

    private Samples() {}

    /** What is answered to a good request with one field replaced. */
    static String answer(LegacyService service, String field, String value) {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.call(PureGateway.with(PureGateway.payment("T1"), "notify_url", "https://till.example.com/notices"));
        gateway.refund("T1", "R1", "1.00");
        gateway.pay("T2");
        gateway.call(request(LegacyService.QRCODE_CREATE, gateway));
        gateway.call(Reports.online());
        gateway.buy(Orders.web("T3"));
        gateway.after(downloads(service) ? Duration.ofDays(2) : Duration.ofSeconds(2));
        Map<String, String> request = PureGateway.with(request(service, gateway), field, value);
        return said(service == LegacyService.SECURITYPAY ? gateway.handOver(request) : gateway.call(request));
    }

    /** What is downloaded has to be of days that are over. */
    private static boolean downloads(LegacyService service) {
        return service == LegacyService.FOREX_COMPARE_FILE || service == LegacyService.FOREX_LIQUIDATION_FILE;
    }

    private static String said(Departure departure) {
        if (departure.reply() instanceof Reply.Plain plain) {
            return plain.text().equals("true") || plain.text().contains("|") ? "served" : "`" + plain.text() + "`";
        }
        if (departure.reply() instanceof Reply.Refused refused) {
            return "`" + refused.code() + "`";
        }
        if (departure.reply() instanceof Reply.Cashier) {
            return "served";
        }
        return said(PureGateway.fields(departure));
    }

    /** The result code and, where there is one, the error. */
    static String said(Map<String, String> answer) {
        String error = answer.getOrDefault("error", answer.getOrDefault("detail_error_code", ""));
        String result = answer.getOrDefault("result_code", "");
        boolean bare = result.isEmpty() && error.isEmpty();
        return bare || result.equals("SUCCESS") ? "served" : "`" + (result + " " + error).trim() + "`";
    }

    static Map<String, String> request(LegacyService service, PureGateway gateway) {
        String shopCode =
                gateway.state().codes().shops().keySet().stream().findFirst().orElse("");
        Map<String, String> request = new TreeMap<>(
                switch (service) {
                    case SPOT_PAY -> PureGateway.payment("T9");
                    case QUERY -> Map.of("partner_trans_id", "T1");
                    case CANCEL -> PureGateway.cancellation("T2");
                    case REFUND -> PureGateway.refunding("T2", "R2", "1.00");
                    case REFUND_QUERY -> Map.of("out_trade_no", "T1", "out_return_no", "R1");
                    case REVERSE -> Map.of("partner_trans_id", "T2");
                    case PRECREATE -> PureGateway.ordering("T9");
                    case QRCODE_CREATE -> Map.of("biz_data", SHOP);
                    case QRCODE_MODIFY -> Map.of("biz_data", SHOP, "qrcode", shopCode);
                    case NOTIFY_VERIFY ->
                        Map.of(
                                "notify_id",
                                gateway.state().notices().inOrder().get(0).notifyId());
                    case HEARTBEAT -> Map.of();
                    case FOREX_TRADE -> Orders.web("T9");
                    case FOREX_TRADE_WAP -> Orders.wap("T9");
                    case SECURITYPAY -> Orders.app("T9");
                    case SINGLE_TRADE_QUERY -> Map.of("out_trade_no", "T3");
                    case FOREX_REFUND -> Orders.refund("T3", "R3", "1.00");
                    case FOREX_RATE_FILE -> Map.of();
                    case FOREX_COMPARE_FILE, FOREX_LIQUIDATION_FILE ->
                        Map.of("start_date", "20260302", "end_date", "20260303");
                    case CUSTOMS -> Orders.declaration(gateway, "T3", "20260302-1", "80.00");
                    case CUSTOMS_QUERY -> Map.of("out_request_nos", "20260302-1");
                    case QRCODE_MODIFY_STATUS -> Map.of("status", "STOP", "qrcode", shopCode);
                    case SECMERCHANT_OFFLINE_MAINTAIN -> Reports.store();
                    case SECMERCHANT_ONLINE_MAINTAIN -> Reports.online();
                    case SECMERCHANT_QUERY_STATUS -> Reports.query(PaymentMethod.ONLINE_PAYMENT);
                });
        request.put("service", service.wireName());
        if (service.wireName().startsWith("alipay.commerce.qrcode.")) {
            request.put("biz_type", "OVERSEASHOPQRCODE");
            request.put("timestamp", "2026-03-02 10:00:00");
        }
        return request;
    }
}
