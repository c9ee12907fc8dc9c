package org.openvalidate.check;

import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** {@code raised.alarm}: no answer and SYSTEM_ERROR reach a person. Source: legacy-instore §1.4, §3.1. */
final class OnAlarm {

    private OnAlarm() {}

    static Conclusion raised(Expectation expectation, Traffic traffic) {
        String expected = "an alarm after the first trouble";
        Optional<Exchanged> trouble = traffic.calls().stream()
                .filter(call -> call.entry().from().equals(Claim.MERCHANT) && call.purpose() != Purpose.OTHER)
                .filter(OnAlarm::isTrouble)
                .findFirst();
        if (trouble.isEmpty()) {
            return Withdrawn.needless(traffic)
                    ? Conclusion.notApplicable(Withdrawn.NEEDLESS).shownBy(traffic.queries())
                    : Conclusion.unproven(expected, "nothing went wrong");
        }
        List<Entry> alarms = traffic.claims().alarms().stream()
                .filter(alarm -> !alarm.at().isBefore(trouble.get().start()))
                .toList();
        if (!alarms.isEmpty()) {
            return Conclusion.satisfied(expected, Claims.quoted(alarms.get(0), Claim.ALARM))
                    .shownBy(trouble.get())
                    .stated(alarms);
        }
        boolean heard = !traffic.claims().from(Claim.MERCHANT).isEmpty();
        return heard
                ? Conclusion.missing(expected, "no alarm").shownBy(trouble.get())
                : Conclusion.unproven(expected, "nothing is recorded of the merchant's side")
                        .shownBy(trouble.get());
    }

    /** A buyer who has not typed the password yet is no trouble; a cancel without success always is. */
    private static boolean isTrouble(Exchanged call) {
        return switch (call.purpose()) {
            case PAY -> !call.settled() && !isWaiting(call);
            case CANCEL -> !call.resultIs("SUCCESS");
            default -> !call.settled();
        };
    }

    private static boolean isWaiting(Exchanged pay) {
        return pay.believable() && (pay.resultIs("UNKNOW") || pay.resultIs("UNKNOWN"));
    }
}
