package org.openvalidate.check;

import java.util.List;
import java.util.Map;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** The rule of a merchant's own system that is driven, by its id. */
final class DriverRules {

    private DriverRules() {}

    static Map<String, Rule> all() {
        return Map.of("done.driver", DriverRules::done);
    }

    /** {@code done.driver}: the system's own refusal counts against it, whatever else the case shows. */
    private static Conclusion done(Expectation expectation, Traffic traffic) {
        if (!traffic.recording().opening().merchant().equals("external")) {
            return Conclusion.notApplicable("the reference merchant has no test driver");
        }
        List<Entry> said = traffic.claims().from(Claim.MERCHANT);
        String expected = "done as asked";
        List<Entry> declined = said.stream()
                .filter(entry -> entry.fact(Claim.DECLINED).isPresent())
                .toList();
        if (!declined.isEmpty()) {
            return Conclusion.violated(expected, Claims.quoted(declined.get(0), Claim.DECLINED))
                    .stated(declined);
        }
        if (traffic.calls().isEmpty()) {
            return Conclusion.unproven(expected, "no call was recorded");
        }
        return said.isEmpty()
                ? Conclusion.notApplicable("its test driver was asked for nothing")
                : Conclusion.satisfied(expected, "done as asked").stated(said);
    }
}
