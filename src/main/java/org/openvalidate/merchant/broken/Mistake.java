package org.openvalidate.merchant.broken;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.openvalidate.merchant.Conduct;
import org.openvalidate.merchant.Conducts;
import org.openvalidate.merchant.Declared;
import org.openvalidate.merchant.DeclaredOnline;
import org.openvalidate.merchant.Habits.Filing;
import org.openvalidate.merchant.Habits.Refunding;
import org.openvalidate.merchant.NoticeConduct;
import org.openvalidate.merchant.ReconciliationConduct;
import org.openvalidate.merchant.RefundConduct;
import org.openvalidate.merchant.RegistrationConduct;
import org.openvalidate.merchant.ScanConduct;
import org.openvalidate.merchant.WebConduct;
import org.openvalidate.merchant.WebRefundConduct;

/**
 * A row of the table while it is written.
 *
 * @param id the merchant's name
 * @param sentence what it does wrong
 * @param caught the case that must catch it
 * @param rule the rule that must be VIOLATED there, empty until it is named
 * @param also rules that may be VIOLATED as well
 * @param answers what it declares, by question
 */
record Mistake(String id, String sentence, String caught, String rule, Set<String> also, Map<String, String> answers) {

    static Mistake broken(String id, String sentence, String caught) {
        return new Mistake(id, sentence, caught, "", Set.of(), Map.of());
    }

    Mistake by(String intended, String... alsoAllowed) {
        return new Mistake(id, sentence, caught, intended, Set.of(alsoAllowed), answers);
    }

    Mistake declaring(String question, String answer) {
        return new Mistake(id, sentence, caught, rule, also, Map.of(question, answer));
    }

    BrokenMerchant atTheTill(Function<Declared, Conduct> conduct) {
        return in(correct -> correct.with(conduct.apply(correct.till().declared())));
    }

    BrokenMerchant withNotices(NoticeConduct conduct) {
        return in(correct -> correct.with(conduct));
    }

    BrokenMerchant withBooks(Function<Filing, ReconciliationConduct> conduct) {
        return in(correct -> correct.with(conduct.apply(correct.reconciliation().declared())));
    }

    BrokenMerchant withRefunds(Function<Refunding, RefundConduct> conduct) {
        return in(correct -> correct.with(conduct.apply(correct.refunds().declared())));
    }

    BrokenMerchant withScans(Function<Duration, ScanConduct> conduct) {
        return in(correct -> correct.with(conduct.apply(correct.scans().validity())));
    }

    BrokenMerchant onTheWeb(Function<DeclaredOnline, WebConduct> conduct) {
        return in(correct -> correct.with(conduct.apply(correct.web().declared())));
    }

    BrokenMerchant refundingOnTheWeb(Function<DeclaredOnline, WebRefundConduct> conduct) {
        return in(correct -> correct.with(conduct.apply(correct.webRefunds().declared())));
    }

    BrokenMerchant withRegistrations(RegistrationConduct conduct) {
        return in(correct -> correct.with(conduct));
    }

    private BrokenMerchant in(UnaryOperator<Conducts> conducts) {
        return new BrokenMerchant(id, sentence, caught, rule, also, answers, conducts);
    }
}
