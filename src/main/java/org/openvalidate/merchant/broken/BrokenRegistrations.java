package org.openvalidate.merchant.broken;

import static org.openvalidate.merchant.broken.Mistake.broken;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.dialect.Draft;
import org.openvalidate.merchant.Conduct;
import org.openvalidate.merchant.Registration;
import org.openvalidate.merchant.RegistrationConduct;

/** Those that do wrong about their secondary merchants. */
final class BrokenRegistrations {

    private static final List<BrokenMerchant> ALL = List.of(
            broken("never-follows-reviews", "reports a shop and never asks what became of it", "SEC-001")
                    .by("final.status")
                    .withRegistrations(new RegistrationConduct() {
                        @Override
                        public boolean follows() {
                            return false;
                        }
                    }),
            broken("sells-under-review", "takes the acceptance of a report for the approval of the shop", "SEC-007")
                    .by("approved.pay")
                    .withRegistrations(new RegistrationConduct() {
                        @Override
                        public boolean sells(String status) {
                            return true;
                        }
                    }),
            broken("drops-reasons", "does not record why a shop was rejected", "SEC-003")
                    .by("reason.books")
                    .withRegistrations(new RegistrationConduct() {
                        @Override
                        public boolean keepsReasons() {
                            return false;
                        }
                    }),
            broken("tells-no-operator", "keeps a failed report to itself", "SEC-006")
                    .by("raised.operator")
                    .withRegistrations(new RegistrationConduct() {
                        @Override
                        public boolean tellsOperators() {
                            return false;
                        }
                    }),
            broken("keeps-changes", "does not report what has changed of a shop", "SEC-004")
                    .by("again.report", "seen.status")
                    .withRegistrations(new RegistrationConduct() {
                        @Override
                        public boolean reportsChanges() {
                            return false;
                        }
                    }),
            broken("changes-the-industry", "changes the industry of a shop together with its name", "SEC-004")
                    .by("changed.report")
                    .withRegistrations(new RegistrationConduct() {
                        @Override
                        public Registration report(Registration registration) {
                            String name = registration.fields().getOrDefault("secondary_merchant_name", "");
                            return name.endsWith("2")
                                    ? registration.with("secondary_merchant_industry", "5499")
                                    : registration;
                        }
                    }),
            broken("reports-odd-sites", "reports sites of a type that there is not", "SEC-002")
                    .by("form.sites", "accepted.report", "final.status")
                    .withRegistrations(new RegistrationConduct() {
                        @Override
                        public Registration report(Registration registration) {
                            return edited(registration, "site_infos", "\"APP\"", "\"MINI\"");
                        }
                    }),
            broken("reports-nameless-drivers", "reports drivers without their names", "SEC-008")
                    .by("form.drivers", "accepted.report", "final.status")
                    .withRegistrations(new RegistrationConduct() {
                        @Override
                        public Registration report(Registration registration) {
                            return edited(registration, "extend_params", "contact_person", "name");
                        }
                    }),
            broken("hides-owners", "does not say to whom a shop belongs", "SEC-009a")
                    .by("identity.report")
                    .withRegistrations(new RegistrationConduct() {
                        @Override
                        public Registration report(Registration registration) {
                            return registration.with("secondary_merchant_type", "");
                        }
                    }),
            broken("sells-under-other-ids", "names another shop in its pays than it has reported", "SEC-007")
                    .by("ids.pay")
                    .atTheTill(declared -> new Conduct(declared) {
                        @Override
                        public Draft pay(Draft draft) {
                            Map<String, String> fields = new HashMap<>(draft.fields());
                            fields.computeIfPresent("extend_info", (name, info) -> info.replace("SHOP-0", "SHOP-9"));
                            return new Draft(
                                    draft.service(),
                                    draft.partner(),
                                    fields,
                                    draft.signType(),
                                    draft.charset(),
                                    draft.path());
                        }
                    }));

    private BrokenRegistrations() {}

    static List<BrokenMerchant> all() {
        return ALL;
    }

    private static Registration edited(Registration registration, String field, String from, String to) {
        String value = registration.fields().get(field);
        return value == null ? registration : registration.with(field, value.replace(from, to));
    }
}
