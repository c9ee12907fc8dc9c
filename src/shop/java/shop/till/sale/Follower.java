package shop.till.sale;

import java.time.Duration;
import shop.till.alipay.Alipay;
import shop.till.alipay.Reading;
import shop.till.alipay.Result;

/** Asks how an undecided trade stands until it is decided or the budget is used up, then has it cancelled. */
final class Follower {

    private static final int PATIENCE = 3;

    private final Alipay alipay;
    private final Books books;
    private final Rhythm rhythm;
    private final Canceller canceller;

    Follower(Alipay alipay, Books books, Rhythm rhythm, Canceller canceller) {
        this.alipay = alipay;
        this.books = books;
        this.rhythm = rhythm;
        this.canceller = canceller;
    }

    /** @param start when the pay was sent, by {@link System#nanoTime} */
    void follow(Order order, long start) throws InterruptedException {
        long end = start + rhythm.budget().toNanos();
        long next = start + pause();
        int misses = 0;
        while (!order.decidedBy(next)) {
            long sent = System.nanoTime();
            Reading read = ask(order);
            misses = read.result() == Result.UNKNOWN ? misses + 1 : 0;
            if (misses == PATIENCE) {
                books.alert(order.id(), "the queries keep failing: " + read.code());
            }
            if (System.nanoTime() >= end && order.state() == Order.State.PENDING) {
                if (rhythm.mistake() == Mistake.NEVER_CANCELS) {
                    order.failed("no result in time");
                    return;
                }
                // straight after the last query: a gap is time for the buyer to pay in
                canceller.cancel(order);
                return;
            }
            next = sent + pause();
        }
        if (order.ending() == Order.Ending.CANCELLING) {
            canceller.cancel(order);
        }
    }

    private long pause() {
        boolean hasty = rhythm.mistake() == Mistake.POLLS_EVERY_SECOND;
        return (hasty ? Duration.ofSeconds(1) : rhythm.query()).toNanos();
    }

    /** One query, entered. */
    Reading ask(Order order) throws InterruptedException {
        Reading read = alipay.query(order.sale());
        switch (read.result()) {
            case SUCCESS -> order.paid(read.field("alipay_trans_id"));
            case CLOSED -> order.closed("the trade is closed, no money was taken");
            case UNKNOWN, REFUSED, FAILED ->
                books.alert(order.id(), "query of " + order.sale().tradeId() + ": " + read.code());
            case WAITING, ABSENT -> {}
        }
        return read;
    }
}
