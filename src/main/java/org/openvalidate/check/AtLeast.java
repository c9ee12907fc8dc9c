package org.openvalidate.check;

import java.util.List;
import org.openvalidate.catalogue.Expectation;

/** Something is done at least so often on the trade that the case is about. Source: legacy-instore §1.3, §1.4. */
record AtLeast(Subject subject) implements Rule {

    @Override
    public Conclusion judge(Expectation expectation, Traffic traffic) {
        int least = Integer.parseInt(expectation.argument("least"));
        String expected = "at least " + subject.times(least);
        return traffic.firstPay()
                .map(pay -> count(expected, least, subject.of(traffic, pay.trade()), pay, traffic))
                .orElse(Conclusion.unproven(expected, "no pay was recorded"));
    }

    private Conclusion count(String expected, int least, List<Exchanged> calls, Exchanged pay, Traffic traffic) {
        String was = subject.times(calls.size());
        if (calls.size() >= least) {
            return Conclusion.satisfied(expected, was).shownBy(calls);
        }
        Conclusion missing = Conclusion.missing(expected, was).shownBy(calls).shownBy(pay);
        if (subject == Subject.CANCEL && Withdrawn.needless(traffic)) {
            return Conclusion.notApplicable(Withdrawn.NEEDLESS);
        }
        return subject == Subject.QUERY ? Told.unlessByNotice(pay.trade(), traffic, missing) : missing;
    }
}
