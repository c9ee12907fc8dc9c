package shop.till.sale;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The shop's patience.
 *
 * @param budget from the pay, or the code shown, to the cancel; 20 s to 110 s. Source: legacy-instore 3.1, 3.4
 * @param query between two queries, 2 s to 6 s
 * @param again between two cancels or two tries of a refund, 5 s to 10 s. Source: legacy-instore 3.2
 * @param limit how long cancels and refunds are repeated before a person is called and the job takes over
 * @param job between two rounds for what was left over
 * @param mistake what is done wrong on purpose
 */
public record Rhythm(Duration budget, Duration query, Duration again, Duration limit, Duration job, Mistake mistake) {

    /** Sleeps until an instant of {@link System#nanoTime}; at once when that is past. */
    static void sleepUntil(long at) throws InterruptedException {
        long left = at - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
