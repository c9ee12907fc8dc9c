package org.openvalidate.merchant.differing;

import static org.openvalidate.merchant.differing.DifferingMerchant.correct;

import java.time.Duration;
import java.util.List;
import org.openvalidate.dialect.Draft;
import org.openvalidate.merchant.Conduct;
import org.openvalidate.merchant.Conducts;
import org.openvalidate.merchant.Habits;
import org.openvalidate.merchant.ScanConduct;
import org.openvalidate.merchant.WebConduct;

/** Those that choose another of several ways that the vendor's pages leave open. */
final class DifferingChoices {

    private static final List<DifferingMerchant> ALL = List.of(
            correct(
                            "notices-only",
                            "asks to be told by notices, and asks the gateway about codes and orders from afar only when their time is over",
                            "legacy-online §3.3; legacy-instore §3.1")
                    .usedTo(Habits::listening)
                    .undecided("NTF-010")
                    .conducting(DifferingChoices::waitingForNotices),
            correct("pays-again", "sends an unanswered pay again instead of asking", "legacy-instore §3.1")
                    .usedTo(Habits::payingAgain)
                    .advised("count.query"),
            correct(
                            "cancels-after-a-failed-query",
                            "cancels at once when a query has failed",
                            "legacy-instore §3.1: pay, then query, then cancel")
                    .declaring("query-failures", "1")
                    .conducting(reference ->
                            reference.with(new Conduct(reference.till().declared()) {
                                @Override
                                public boolean givesUpQuerying(int failedInARow) {
                                    return failedInARow > 0;
                                }
                            })),
            correct("cancels-by-both-numbers", "names trade_no beside out_trade_no in a cancel", "legacy-instore §2.7")
                    .conducting(reference ->
                            reference.with(new Conduct(reference.till().declared()) {
                                @Override
                                public Draft cancel(Draft draft, String tradeNo) {
                                    return Fields.with(draft, "trade_no", tradeNo);
                                }
                            })),
            correct("refunds-later", "asks for refunds whose result comes later", "legacy-instore §2.9")
                    .usedTo(Habits::refundingLater),
            correct("confirms-notices", "asks notify_verify before it acts on a notice", "legacy-online §1.5")
                    .usedTo(Habits::confirming));

    private DifferingChoices() {}

    static List<DifferingMerchant> all() {
        return ALL;
    }

    private static Conducts waitingForNotices(Conducts reference) {
        return reference
                .with(new ScanConduct(reference.scans().validity()) {
                    @Override
                    public Duration beforeAsking() {
                        return validity();
                    }
                })
                .with(new WebConduct(reference.web().declared()) {
                    @Override
                    public boolean queries() {
                        return false;
                    }
                });
    }
}
