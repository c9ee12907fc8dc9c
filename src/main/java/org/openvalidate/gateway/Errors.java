package org.openvalidate.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * Business errors as each service words them. Sources: legacy-instore §2.5 to §2.9, legacy-online §10: FAILED for pay and
 * refund, FAIL for query and cancel; {@code error} for pay, refund and query, {@code detail_error_code} for query and
 * cancel. How a refund query words its errors is not published; here it does so as a cancel does.
 */
final class Errors {

    /** Services that say FAILED and name nothing but a code. */
    private static final Set<LegacyService> BRIEF =
            Set.of(LegacyService.SPOT_PAY, LegacyService.REFUND, LegacyService.REVERSE);

    private Errors() {}

    static Reply of(Fault fault, LegacyService service, Call call) {
        if (fault.level() == Fault.Level.ACCESS) {
            return new Reply.Refused(fault.code());
        }
        if (Download.SERVICES.contains(service)) {
            return Download.failed(fault.code());
        }
        Map<String, String> fields = new LinkedHashMap<>(
                business(service, call, fault.code(), fault.code()).fields());
        fields.putAll(fault.fields());
        return new Reply.Accepted(fields);
    }

    static Reply.Accepted business(LegacyService service, Call call, String code, String detail) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", BRIEF.contains(service) ? "FAILED" : "FAIL");
        if (BRIEF.contains(service) || service == LegacyService.QUERY) {
            fields.put("error", code);
        }
        if (!BRIEF.contains(service)) {
            fields.put("detail_error_code", code);
            fields.put("detail_error_des", detail);
        }
        if (!service.tradeField().isEmpty()) {
            fields.put(service.tradeField(), call.parameter(service.tradeField()));
        }
        return new Reply.Accepted(fields);
    }
}
