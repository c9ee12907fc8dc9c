package org.openvalidate.check;

import java.util.List;
import java.util.Set;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.evidence.Claim;

/** The merchant's calls about secondary merchants. */
final class Reports {

    private static final Set<String> MAINTAIN = Set.of(
            LegacyService.SECMERCHANT_OFFLINE_MAINTAIN.wireName(),
            LegacyService.SECMERCHANT_ONLINE_MAINTAIN.wireName());
    private static final Set<String> STATUS = Set.of(LegacyService.SECMERCHANT_QUERY_STATUS.wireName());

    private Reports() {}

    /** Reports, in order. */
    static List<Exchanged> made(Traffic traffic) {
        return of(traffic, MAINTAIN);
    }

    /** Reports that were accepted for review. */
    static List<Exchanged> accepted(Traffic traffic) {
        return made(traffic).stream().filter(call -> call.resultIs("SUCCESS")).toList();
    }

    /** Queries of a status, in order. */
    static List<Exchanged> queries(Traffic traffic) {
        return of(traffic, STATUS);
    }

    /** What a status query was told; where nobody is known the code says so. */
    static String status(Exchanged query) {
        if (query.answer() == null) {
            return "";
        }
        String status = query.answer().field("status");
        return status.isEmpty() ? query.code() : status;
    }

    /** Whom a call is about. */
    static String shop(Exchanged call) {
        return call.call().parameter("secondary_merchant_id") + "/"
                + call.call().parameter("store_id");
    }

    private static List<Exchanged> of(Traffic traffic, Set<String> services) {
        return traffic.calls().stream()
                .filter(call -> call.entry().from().equals(Claim.MERCHANT))
                .filter(call -> services.contains(call.call().service()))
                .toList();
    }
}
