package org.openvalidate.gateway;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A secondary merchant, or one of their stores, as reported. Source: legacy-online §6: the latest report overwrites; online
 * only {@link #UPDATABLE} change. Not published, and ours: that these bounds begin with the first approval, so that
 * what was rejected can be corrected; that a report which changes nothing is not reviewed anew, unless the last one was
 * rejected; and that a change is as good as not approved until its review ends.
 *
 * @param id what names it
 * @param fields what was reported, by the names on the wire
 * @param operations {@code operation_id} of a taxi's drivers
 * @param status where its review stands
 * @param rejectReason why it was rejected, empty where it was not
 * @param approved whether it ever was
 * @param reports how often something new was reported, from 1
 */
public record SecondaryMerchant(
        MerchantId id,
        Map<String, String> fields,
        Set<String> operations,
        MerchantStatus status,
        String rejectReason,
        boolean approved,
        int reports) {

    /** What an approved online merchant can change. */
    static final List<String> UPDATABLE =
            List.of("secondary_merchant_name", "register_country", "register_address", "site_infos");

    public SecondaryMerchant {
        fields = Map.copyOf(fields);
        operations = Set.copyOf(operations);
    }

    /** Reported for the first time. */
    static SecondaryMerchant first(MerchantId id, Map<String, String> fields, Set<String> operations) {
        return new SecondaryMerchant(id, fields, operations, MerchantStatus.UNDER_REVIEW, "", false, 1);
    }

    /** Reported again; this very one where nothing changes by it. */
    SecondaryMerchant again(Map<String, String> reported, Set<String> drivers) {
        Map<String, String> after = changed(reported);
        if (after.equals(fields) && status != MerchantStatus.FAILED) {
            return this;
        }
        MerchantStatus next = approved ? MerchantStatus.MODIFICATION_REVIEW : MerchantStatus.UNDER_REVIEW;
        return new SecondaryMerchant(id, after, drivers, next, "", approved, reports + 1);
    }

    SecondaryMerchant approve() {
        return new SecondaryMerchant(id, fields, operations, MerchantStatus.SUCCESS, "", true, reports);
    }

    SecondaryMerchant reject(String reason) {
        return new SecondaryMerchant(id, fields, operations, MerchantStatus.FAILED, reason, approved, reports);
    }

    private Map<String, String> changed(Map<String, String> reported) {
        if (!approved || id.method() == PaymentMethod.INSTORE_PAYMENT) {
            return reported;
        }
        Map<String, String> after = new TreeMap<>(fields);
        UPDATABLE.forEach(name -> after.put(name, reported.getOrDefault(name, "")));
        return after;
    }
}
