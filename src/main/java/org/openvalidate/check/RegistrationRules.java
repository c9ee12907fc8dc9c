package org.openvalidate.check;

import java.util.Map;

/** Rules about secondary merchants, by their ids. */
final class RegistrationRules {

    private RegistrationRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("accepted.report", OnReports::accepted),
                Map.entry("final.status", OnReview::ends),
                Map.entry("seen.status", OnReview::seen),
                Map.entry("approved.pay", OnReview::approvedFirst),
                Map.entry("reason.books", OnReview::reasonKept),
                Map.entry("raised.operator", OnReview::operatorTold),
                Map.entry("again.report", OnReports::again),
                Map.entry("changed.report", OnReports::onlyUpdatable),
                Map.entry("ids.pay", OnReports::idsEqual),
                Map.entry("form.sites", OnReports::sites),
                Map.entry("form.drivers", OnReports::drivers),
                Map.entry("identity.report", OnReports::identity));
    }
}
