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
 * cancel. The online services have no result code of their own: their lists mix both levels, and TRADE_NOT_EXIST is recorded
 * as {@code is_success=F} (legacy-online §1.6, §2, §3.3). How a refund query words its errors is not published; here it does so as a cancel does.
 */
final class Errors {

    /** Services that say FAILED and name nothing but a code. */
    private static final Set<LegacyService> BRIEF =
            Set.of(LegacyService.SPOT_PAY, LegacyService.REFUND, LegacyService.REVERSE);

    /** Services whose word for a bad field is another. */
    private static final Set<LegacyService> OF_MERCHANTS = Set.of(
            LegacyService.SECMERCHANT_OFFLINE_MAINTAIN,
            LegacyService.SECMERCHANT_ONLINE_MAINTAIN,
            LegacyService.SECMERCHANT_QUERY_STATUS);

    /** Services of the online products: an error of theirs is a refusal at access level, whatever it is about. */
    private static final Set<LegacyService> CURT = Set.of(
            LegacyService.FOREX_TRADE,
            LegacyService.FOREX_TRADE_WAP,
            LegacyService.SECURITYPAY,
            LegacyService.SINGLE_TRADE_QUERY,
            LegacyService.FOREX_REFUND,
            LegacyService.FOREX_RATE_FILE);

    private Errors() {}

    /**
     * A field is missing, too long or malformed. PARAM_ILLEGAL is published for the status query of secondary merchants
     * (legacy-online §6.4); that their reports are refused with the same code, and not with INVALID_PARAMETER as every other
     * service's requests, is how the acceptance cases have it (cases SEC-006) and not on a page.
     */
    static Reply.Accepted defect(LegacyService service, Call call, String words) {
        return business(service, call, OF_MERCHANTS.contains(service) ? "PARAM_ILLEGAL" : "INVALID_PARAMETER", words);
    }

    /** Whether a service knows no error but a refusal. */
    static boolean curt(LegacyService service) {
        return CURT.contains(service);
    }

    static Reply of(Fault fault, LegacyService service, Call call) {
        if (service == LegacyService.NOTIFY_VERIFY && fault.level() == Fault.Level.BUSINESS) {
            return new Reply.Plain(fault.code());
        }
        if (fault.level() == Fault.Level.ACCESS || curt(service)) {
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
