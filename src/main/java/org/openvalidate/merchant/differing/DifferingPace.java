package org.openvalidate.merchant.differing;

import static org.openvalidate.merchant.differing.DifferingMerchant.correct;

import java.time.Duration;
import java.util.List;
import org.openvalidate.merchant.Conduct;
import org.openvalidate.merchant.Heard;

/** Those that do the same at other times. */
final class DifferingPace {

    private static final String POLLING = "legacy-instore §1.4, §3.1";

    private static final List<DifferingMerchant> ALL = List.of(
            correct("two-second-interval", "asks two seconds after the last answer", POLLING)
                    .declaring("query-interval", "2 s"),
            correct("six-second-interval", "asks six seconds after the last answer", POLLING)
                    .declaring("query-interval", "6 s"),
            correct("fixed-rate", "asks every four seconds, however long the last answer took", POLLING)
                    .conducting(reference ->
                            reference.with(new Conduct(reference.till().declared()) {
                                @Override
                                public Duration betweenQueries(Duration taken) {
                                    return betweenQueries().minus(taken);
                                }
                            })),
            correct("first-query-after-five-seconds", "asks for the first time when five seconds have passed", POLLING)
                    .declaring("query-first", "5 s"),
            correct(
                            "polls-to-the-expiry",
                            "asks until the gateway has closed the trade, as long as it waits for the buyer",
                            "legacy-instore §3.1")
                    .conducting(reference ->
                            reference.with(new Conduct(reference.till().declared()) {
                                @Override
                                public boolean polls(Duration sincePay, Heard last) {
                                    return last.news() == Heard.News.OPEN || polls(sincePay);
                                }
                            })),
            correct("short-budget", "cancels thirty seconds after the pay", "legacy-instore §1.3")
                    .declaring("till-budget", "30 s"),
            correct("long-budget", "cancels nearly two minutes after the pay", "legacy-instore §1.3")
                    .declaring("till-budget", "110 s"),
            correct("long-job", "looks after what was left over every nine minutes", "legacy-instore §3.2")
                    .declaring("job-interval", "9 min"),
            correct("cancels-three-seconds-apart", "waits three seconds between two cancels", "legacy-instore §1.3")
                    .declaring("cancel-interval", "3 s"),
            correct("cancels-ten-seconds-apart", "waits ten seconds between two cancels", "legacy-instore §1.3")
                    .declaring("cancel-interval", "10 s"),
            correct("cancels-five-times", "sends five cancels before it calls a person", "legacy-instore §1.3")
                    .declaring("cancel-attempts", "5"),
            correct(
                            "shows-codes-for-90-seconds",
                            "waits a minute and a half for a code to be scanned",
                            "legacy-instore §3.1")
                    .declaring("qr-validity", "90 s"),
            correct("refunds-ten-seconds-apart", "tries a refund again after ten seconds", "legacy-instore §3.2")
                    .declaring("refund-interval", "10 s"));

    private DifferingPace() {}

    static List<DifferingMerchant> all() {
        return ALL;
    }
}
