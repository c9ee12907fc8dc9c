package org.openvalidate.gateway;

import java.util.function.UnaryOperator;

/** The end of a secondary merchant's review; nothing happens where none is under way. Source: legacy-online §6.4. */
final class Review {

    private Review() {}

    /** By itself, as the account's terms have it; a review that a later report began anew goes on. */
    static State due(State state, Event.ReviewDue due) {
        String rejection = state.account().terms().merchants().rejection();
        return end(
                state,
                due.merchant(),
                merchant -> merchant.reports() == due.report() ? outcome(merchant, rejection) : merchant);
    }

    /** By somebody's word. */
    static State end(State state, Event.Reviewed reviewed) {
        return end(
                state,
                reviewed.merchant(),
                merchant -> reviewed.approved() ? merchant.approve() : merchant.reject(reviewed.reason()));
    }

    private static SecondaryMerchant outcome(SecondaryMerchant merchant, String rejection) {
        return rejection.isEmpty() ? merchant.approve() : merchant.reject(rejection);
    }

    private static State end(State state, MerchantId id, UnaryOperator<SecondaryMerchant> outcome) {
        return state.registrations()
                .find(id)
                .filter(merchant -> merchant.status().pending())
                .map(outcome)
                .map(state::with)
                .orElse(state);
    }
}
