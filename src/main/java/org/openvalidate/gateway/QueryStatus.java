package org.openvalidate.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * {@code alipay.overseas.secmerchant.maintain.queryStatus}. Source: legacy-online §6.4. DATA_NOT_EXIST is listed among the
 * statuses and among the error codes: both are said. The {@code result_code} is not in the published list of elements; it
 * stands there as in every other service's answer.
 */
final class QueryStatus {

    private static final String UNKNOWN = "DATA_NOT_EXIST";

    private QueryStatus() {}

    static Served serve(State state, Call call) {
        MerchantId id = MerchantId.of(PaymentMethod.valueOf(call.parameter("payment_method")), call);
        Map<String, String> fields =
                state.registrations().find(id).map(QueryStatus::known).orElseGet(() -> unknown(call, id));
        return Served.of(state, new Reply.Accepted(fields));
    }

    private static Map<String, String> known(SecondaryMerchant merchant) {
        Map<String, String> fields = named(merchant.id());
        fields.put("result_code", "SUCCESS");
        fields.put("status", merchant.status().name());
        if (merchant.status() == MerchantStatus.FAILED) {
            fields.put("reject_reason", merchant.rejectReason());
        }
        return fields;
    }

    private static Map<String, String> unknown(Call call, MerchantId id) {
        Map<String, String> fields = named(id);
        fields.put("status", UNKNOWN);
        fields.putAll(Errors.business(
                        LegacyService.SECMERCHANT_QUERY_STATUS, call, UNKNOWN, "there is no such secondary merchant")
                .fields());
        return fields;
    }

    private static Map<String, String> named(MerchantId id) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("secondary_merchant_id", id.merchant());
        if (id.method() == PaymentMethod.INSTORE_PAYMENT) {
            fields.put("store_id", id.store());
        }
        fields.put("payment_method", id.method().name());
        return fields;
    }
}
