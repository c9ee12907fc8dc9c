package org.openvalidate.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * Business errors as each service words them. Sources: legacy-instore §2.5 to §2.7, legacy-online §10: FAILED for a pay,
 * FAIL for query and cancel; {@code error} for pay and query, {@code detail_error_code} for query and cancel.
 */
final class Errors {

    private Errors() {}

    static Reply of(Fault fault, LegacyService service, Call call) {
        if (fault.level() == Fault.Level.ACCESS) {
            return new Reply.Refused(fault.code());
        }
        Map<String, String> fields = new LinkedHashMap<>(
                business(service, call, fault.code(), fault.code()).fields());
        fields.putAll(fault.fields());
        return new Reply.Accepted(fields);
    }

    static Reply.Accepted business(LegacyService service, Call call, String code, String detail) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", service.purpose() == Purpose.PAY ? "FAILED" : "FAIL");
        if (service.purpose() != Purpose.CANCEL) {
            fields.put("error", code);
        }
        if (service.purpose() != Purpose.PAY) {
            fields.put("detail_error_code", code);
            fields.put("detail_error_des", detail);
        }
        fields.put(service.tradeField(), call.parameter(service.tradeField()));
        return new Reply.Accepted(fields);
    }
}
