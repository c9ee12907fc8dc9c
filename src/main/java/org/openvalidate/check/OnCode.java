package org.openvalidate.check;

import java.util.List;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.Fingerprint;

/** The buyer's payment code, judged by its fingerprint. Source: legacy-instore §2.5 ({@code buyer_identity_code}). */
final class OnCode {

    private static final String SENT = "buyer_identity_code";

    private OnCode() {}

    /** {@code form.code} */
    static Conclusion form(Expectation expectation, Traffic traffic) {
        String digits = expectation.argument("digits");
        String from = expectation.argument("from");
        String to = expectation.argument("to");
        String expected = digits + " digits beginning with " + from + " to " + to;
        List<Exchanged> bad = traffic.pays().stream()
                .filter(pay -> !pay.fact(SENT + Fingerprint.LENGTH).equals(digits)
                        || !pay.fact(SENT + Fingerprint.DIGITS).equals(digits)
                        || !between(from, pay.fact(SENT + Fingerprint.PREFIX), to))
                .toList();
        if (traffic.pays().isEmpty()) {
            return Conclusion.unproven(expected, "no pay was recorded");
        }
        return bad.isEmpty()
                ? Conclusion.satisfied(expected, form(traffic.pays().get(0))).shownBy(traffic.pays())
                : Conclusion.violated(expected, form(bad.get(0))).shownBy(bad);
    }

    /** {@code unchanged.code} */
    static Conclusion unchanged(Expectation expectation, Traffic traffic) {
        String expected = "the code that the buyer showed";
        List<String> shown = traffic.recording().ofKind(EntryKind.BUYER).stream()
                .filter(entry -> entry.fact(BuyerAct.ACT).orElse("").equals(BuyerAct.SHOWS_CODE))
                .flatMap(entry -> entry.fact(BuyerAct.CODE + Fingerprint.HASH).stream())
                .toList();
        if (traffic.pays().isEmpty() || shown.isEmpty()) {
            return Conclusion.unproven(
                    expected, shown.isEmpty() ? "no code was seen at the buyer" : "no pay was recorded");
        }
        List<Exchanged> changed = traffic.pays().stream()
                .filter(pay -> !shown.contains(pay.fact(SENT + Fingerprint.HASH)))
                .toList();
        return changed.isEmpty()
                ? Conclusion.satisfied(expected, "the same code").shownBy(traffic.pays())
                : Conclusion.violated(expected, "another code, " + form(changed.get(0)))
                        .shownBy(changed);
    }

    private static boolean between(String from, String prefix, String to) {
        return prefix.matches("[0-9]{2}")
                && Integer.parseInt(from) <= Integer.parseInt(prefix)
                && Integer.parseInt(prefix) <= Integer.parseInt(to);
    }

    private static String form(Exchanged pay) {
        String digits = pay.fact(SENT + Fingerprint.DIGITS);
        return digits.isEmpty()
                ? "no code"
                : digits + " digits in " + pay.fact(SENT + Fingerprint.LENGTH) + " characters beginning with "
                        + pay.fact(SENT + Fingerprint.PREFIX);
    }
}
