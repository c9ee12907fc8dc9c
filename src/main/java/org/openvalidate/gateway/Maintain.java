package org.openvalidate.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * {@code alipay.overseas.secmerchant.offline.maintain} and {@code online.maintain}: a secondary merchant is reported, or
 * reported anew. Sources: legacy-online §6, legacy-instore §2.12: SUCCESS says that it will be reviewed and no more. What
 * else the answer says is not published: here nothing. A report during a review begins the review anew.
 */
final class Maintain {

    private Maintain() {}

    static Served serve(State state, LegacyService service, Call call, Instant instant) {
        boolean online = service == LegacyService.SECMERCHANT_ONLINE_MAINTAIN;
        MerchantId id = MerchantId.of(online ? PaymentMethod.ONLINE_PAYMENT : PaymentMethod.INSTORE_PAYMENT, call);
        Optional<SecondaryMerchant> known = state.registrations().find(id);
        Set<String> fixed = known.filter(SecondaryMerchant::approved)
                .map(SecondaryMerchant::operations)
                .orElse(Set.of());
        Optional<String> defect = Drivers.unregistered(call, fixed);
        if (defect.isPresent()) {
            return Served.of(state, Errors.defect(service, call, defect.get()));
        }
        Set<String> operations = fixed.isEmpty() ? Drivers.named(call) : fixed;
        SecondaryMerchant after = known.map(merchant -> merchant.again(fields(call), operations))
                .orElseGet(() -> SecondaryMerchant.first(id, fields(call), operations));
        Reply accepted = new Reply.Accepted(Map.of("result_code", "SUCCESS"));
        if (known.filter(after::equals).isPresent()) {
            return Served.of(state, accepted);
        }
        Due end = new Due(
                instant.plus(state.account().terms().merchants().review()), new Event.ReviewDue(id, after.reports()));
        return new Served(state.with(after), accepted, List.of(end));
    }

    private static Map<String, String> fields(Call call) {
        Map<String, String> fields = new TreeMap<>(call.parameters());
        fields.keySet().removeAll(Content.FREE);
        fields.keySet().removeAll(Set.of("service", "partner"));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
