package org.openvalidate.gateway.http.control;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.gateway.OnlineTerms;

/** The terms for the online products in a control call. */
final class OnlineTermsForm {

    private static final Duration LONGEST_VALID = Duration.ofDays(400);
    private static final int MOST_DAYS = 4000;
    private static final int MOST_CALLS = 1_000_000;

    private OnlineTermsForm() {}

    /** Members that are not there stay as they are. */
    static OnlineTerms read(Body body, OnlineTerms before) {
        return new OnlineTerms(
                TermsForm.words(body, "timeoutRules", before.timeoutRules()),
                body.duration("longestValid", Duration.ofSeconds(61), LONGEST_VALID)
                        .orElse(before.longestValid()),
                TermsForm.words(body, "demandedOnline", before.demanded()),
                body.duration("refundSpacing").orElse(before.refundSpacing()),
                body.text("hastyRefund", before.hastyRefund()),
                body.number("refundDays", before.refundDays(), 0, MOST_DAYS),
                body.text("repeatedRefund", before.repeatedRefund()),
                time(body, before.ratesFrom()),
                body.number("rateCalls", before.rateCalls(), 0, MOST_CALLS),
                body.text("spentRates", before.spentRates()),
                body.flag("hongKong", before.hongKong()),
                body.flag("customs", before.customs()));
    }

    static Map<String, Object> write(OnlineTerms terms) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("timeoutRules", TermsForm.sorted(terms.timeoutRules()));
        form.put("longestValid", terms.longestValid().toString());
        form.put("demandedOnline", TermsForm.sorted(terms.demanded()));
        form.put("refundSpacing", terms.refundSpacing().toString());
        form.put("hastyRefund", terms.hastyRefund());
        form.put("refundDays", terms.refundDays());
        form.put("repeatedRefund", terms.repeatedRefund());
        form.put("ratesFrom", terms.ratesFrom().toString());
        form.put("rateCalls", terms.rateCalls());
        form.put("spentRates", terms.spentRates());
        form.put("hongKong", terms.hongKong());
        form.put("customs", terms.customs());
        return form;
    }

    private static LocalTime time(Body body, LocalTime before) {
        String text = body.text("ratesFrom", before.toString());
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException noTime) {
            body.problem("ratesFrom", "\"" + text + "\" is no time of the day.", "Write for example 09:00.");
            return before;
        }
    }
}
