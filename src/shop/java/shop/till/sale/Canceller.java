package shop.till.sale;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import shop.till.alipay.Alipay;
import shop.till.alipay.Reading;
import shop.till.alipay.Result;

/** Cancels a trade and does not let go before the gateway has said what became of it. */
final class Canceller {

    private static final int LEAST = 3;

    private final Alipay alipay;
    private final Books books;
    private final Rhythm rhythm;
    private final Refunds refunds;
    private final Map<String, Long> lastSent = new ConcurrentHashMap<>();

    Canceller(Alipay alipay, Books books, Rhythm rhythm, Refunds refunds) {
        this.alipay = alipay;
        this.books = books;
        this.rhythm = rhythm;
        this.refunds = refunds;
    }

    /** Cancels, repeating what stays unknown; when that does not help, a person is called and the job goes on. */
    void cancel(Order order) throws InterruptedException {
        if (order.beginCancel()) {
            long end = System.nanoTime() + rhythm.limit().toNanos();
            long sent = System.nanoTime();
            int attempts = 1;
            boolean decided = once(order);
            if (!decided && rhythm.mistake() == Mistake.CANCELS_ONCE) {
                order.cancelled("cancelled");
                return;
            }
            while (!decided && (attempts < LEAST || sent + rhythm.again().toNanos() <= end)) {
                Rhythm.sleepUntil(sent + rhythm.again().toNanos());
                sent = System.nanoTime();
                decided = once(order);
                attempts++;
            }
            if (!decided) {
                books.alert(order.id(), "cancel not delivered after " + attempts + " tries; it is kept and repeated");
            }
        }
    }

    /** One more cancel of a trade that was kept, where the last one is long enough ago. */
    void again(Order order) throws InterruptedException {
        Long sent = lastSent.get(order.id());
        if (sent == null || System.nanoTime() - sent >= rhythm.again().toNanos()) {
            once(order);
        }
    }

    /** One cancel; says whether it was decided, for or against. */
    boolean once(Order order) throws InterruptedException {
        lastSent.put(order.id(), System.nanoTime());
        Reading read = alipay.cancel(order.sale());
        if (read.result() == Result.SUCCESS) {
            boolean money = read.field("action").equals("refund");
            order.cancelled(money ? "cancelled, the money goes back" : "cancelled, no money was taken");
            return true;
        }
        books.alert(order.id(), "cancel of " + order.sale().tradeId() + ": " + read.code());
        if (read.result() == Result.FAILED) {
            refused(order, read.code());
            return true;
        }
        return false;
    }

    /** Past the cancel window only a refund brings the money back. Source: legacy-instore 3.1. */
    private void refused(Order order, String code) throws InterruptedException {
        boolean wasPaid = order.state() == Order.State.PAID;
        order.cancelRefused();
        if (!wasPaid) {
            books.alert(order.id(), "the gateway will not cancel: please see to order " + order.id());
            settleRefused(order);
        } else if (code.equals("TRADE_CANCEL_TIME_OUT")) {
            refundAll(order);
        }
    }

    /** A sale that was given up, cannot be cancelled and turns out to be paid is refunded. */
    void settleRefused(Order order) throws InterruptedException {
        if (order.state() == Order.State.PENDING) {
            Reading read = alipay.query(order.sale());
            if (read.result() == Result.CLOSED) {
                order.closed("the trade is closed, no money was taken");
            } else if (read.result() == Result.SUCCESS) {
                order.paid(read.field("alipay_trans_id"));
            }
        }
        if (order.state() == Order.State.PAID) {
            refundAll(order);
        }
    }

    private void refundAll(Order order) throws InterruptedException {
        refunds.run(refunds.open(order, order.refundable(), "sale was not completed"));
    }
}
