package org.openvalidate.gateway;

import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * Whether a payment, or the code of a shop, names a secondary merchant who is approved, where the account's terms want it.
 * Sources: legacy-instore §2.5 (both ids name one store), legacy-online §6.4 (sell after SUCCESS). Only the ids are
 * compared; which other values must equal the registration is cut in the sources. What has begun goes on: a repeat is
 * answered as ever, and a shop's code can be paid whatever becomes of its merchant.
 */
final class Registered {

    private Registered() {}

    /** What is wrong in words; empty where nothing is, or nothing is checked. */
    static Optional<String> objection(State state, LegacyService service, Call call) {
        if (!state.account().terms().merchants().checked()) {
            return Optional.empty();
        }
        return switch (service) {
            case SPOT_PAY -> ofTrade(state, service, call, "extend_info");
            case PRECREATE -> ofTrade(state, service, call, "extend_params");
            case QRCODE_CREATE, QRCODE_MODIFY ->
                unapproved(state, inStore(call.parameter("biz_data"), ShopRules.spot(call)));
            case FOREX_TRADE, FOREX_TRADE_WAP, SECURITYPAY ->
                hasBegun(state, service, call)
                        ? Optional.empty()
                        : unapproved(state, MerchantId.of(PaymentMethod.ONLINE_PAYMENT, call));
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofTrade(State state, LegacyService service, Call call, String name) {
        String ids = call.parameter(name);
        return hasBegun(state, service, call)
                ? Optional.empty()
                : unapproved(state, inStore(ids, JsonText.value(ids, "store_id")));
    }

    private static boolean hasBegun(State state, LegacyService service, Call call) {
        return state.trade(call.parameter(service.tradeField())).isPresent();
    }

    private static MerchantId inStore(String ids, String store) {
        return MerchantId.inStore(JsonText.value(ids, "secondary_merchant_id"), store);
    }

    private static Optional<String> unapproved(State state, MerchantId id) {
        return state.registrations()
                .find(id)
                .map(merchant -> Defects.unless(
                        merchant.status() == MerchantStatus.SUCCESS,
                        "secondary merchant " + id + " is " + merchant.status()))
                .orElseGet(() -> Optional.of("secondary merchant " + id + " is not registered"));
    }
}
