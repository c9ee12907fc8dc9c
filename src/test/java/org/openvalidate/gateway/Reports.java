package org.openvalidate.gateway;

import static org.openvalidate.gateway.PureGateway.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.dialect.legacy.LegacyService;

/** Good reports of secondary merchants, and what comes of them. */
final class Reports {

    static final String DRIVER = "{\"operation_id\":\"o1\",\"contact_person\":\"Mika\",\"contact_way\":\"1\"}";

    private Reports() {}

    /** Store s1 of merchant m1. */
    static Map<String, String> store() {
        Map<String, String> report = of(LegacyService.SECMERCHANT_OFFLINE_MAINTAIN);
        report.put("store_id", "s1");
        report.put("store_name", "Tea 1");
        report.put("store_country", "US");
        report.put("store_address", "1 Road");
        report.put("store_industry", "5499");
        return report;
    }

    /** A taxi of merchant m1 with these drivers. */
    static Map<String, String> taxi(String drivers) {
        Map<String, String> report = store();
        report.put("store_industry", "4121");
        report.put("extend_params", drivers);
        return report;
    }

    /** Merchant m1, who has a site. */
    static Map<String, String> online() {
        Map<String, String> report = of(LegacyService.SECMERCHANT_ONLINE_MAINTAIN);
        report.put("secondary_merchant_industry", "5499");
        report.put("register_country", "US");
        report.put("register_address", "1 Road");
        report.put(
                "site_infos", "[{\"site_type\":\"WEB\",\"site_url\":\"https://tea.example\",\"site_name\":\"Tea\"}]");
        return report;
    }

    /** The question how m1 stands, or its store s1. */
    static Map<String, String> query(PaymentMethod method) {
        Map<String, String> query = of(LegacyService.SECMERCHANT_QUERY_STATUS);
        query.remove("secondary_merchant_name");
        query.put("payment_method", method.name());
        if (method == PaymentMethod.INSTORE_PAYMENT) {
            query.put("store_id", "s1");
        }
        return query;
    }

    /** What is answered to a call that is made now. */
    static Map<String, String> said(PureGateway gateway, Map<String, String> request) {
        return fields(gateway.call(PureGateway.with(
                request, "timestamp", Long.toString(gateway.now().toEpochMilli()))));
    }

    /** What the status query says of m1 online, or of its store s1. */
    static Map<String, String> status(PureGateway gateway, PaymentMethod method) {
        return said(gateway, query(method));
    }

    private static Map<String, String> of(LegacyService service) {
        Map<String, String> report = new LinkedHashMap<>();
        report.put("service", service.wireName());
        report.put("partner", PureGateway.PARTNER);
        report.put("timestamp", "2026-03-02 10:00:00");
        report.put("secondary_merchant_id", "m1");
        report.put("secondary_merchant_name", "Tea Inc");
        return report;
    }
}
