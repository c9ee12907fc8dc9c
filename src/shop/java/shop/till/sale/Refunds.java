package shop.till.sale;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import shop.till.alipay.Alipay;
import shop.till.alipay.Reading;
import shop.till.alipay.Result;

/** Gives money back: every try of a refund goes under the same id, and only a proved result is booked. */
public final class Refunds {

    private static final LocalTime QUIET_END = LocalTime.of(1, 30);

    private final Alipay alipay;
    private final Books books;
    private final Register register;
    private final Rhythm rhythm;
    private final boolean sync;
    private final Set<String> inWork = ConcurrentHashMap.newKeySet();

    /** @param sync whether the result is wanted in the answer; the quiet hours after midnight allow no such refund */
    public Refunds(Alipay alipay, Books books, Register register, Rhythm rhythm, boolean sync) {
        this.alipay = alipay;
        this.books = books;
        this.register = register;
        this.rhythm = rhythm;
        this.sync = sync;
    }

    /**
     * Sets the money aside and opens a refund, not yet sent.
     *
     * @throws IllegalStateException when the order is not paid, or less than this is left of it
     */
    public Refund open(Order order, BigDecimal amount, String reason) {
        order.reserve(amount);
        boolean quiet = Books.now().toLocalTime().isBefore(QUIET_END);
        return register.open(order, amount, reason, sync && !quiet);
    }

    /** Sends a refund until its result is known; when it stays unknown, a person is called and the job goes on. */
    public void run(Refund refund) throws InterruptedException {
        if (inWork.add(refund.id())) {
            try {
                repeat(refund);
            } finally {
                inWork.remove(refund.id());
            }
        }
    }

    /** One more try of a refund that nobody is working on. */
    void again(Refund refund) {
        if (inWork.add(refund.id())) {
            try {
                step(refund);
            } finally {
                inWork.remove(refund.id());
            }
        }
    }

    private void repeat(Refund refund) throws InterruptedException {
        long sent = System.nanoTime();
        long end = sent + rhythm.limit().toNanos();
        step(refund);
        while (refund.pending() && sent + rhythm.again().toNanos() <= end) {
            Rhythm.sleepUntil(sent + rhythm.again().toNanos());
            sent = System.nanoTime();
            step(refund);
        }
        if (refund.pending() && !refund.accepted()) {
            books.alert(refund.order().id(), "refund " + refund.id() + " is still unknown; it is kept and repeated");
        }
    }

    /** One call: the refund itself until it is taken on, then the question what became of it. */
    private void step(Refund refund) {
        if (!refund.pending()) {
            return;
        }
        if (refund.accepted()) {
            ask(refund);
            return;
        }
        Order order = refund.order();
        Reading read = alipay.refund(order.sale(), refund.id(), refund.amount(), refund.reason(), refund.sync());
        switch (read.result()) {
            case SUCCESS -> {
                if (refund.sync()) {
                    refund.succeeded();
                } else {
                    refund.takenOn();
                }
            }
            case FAILED -> refund.failed(read.code());
            case REFUSED -> {
                // not proved: whether it took effect all the same, only the query can say
                if (ask(refund).result() != Result.UNKNOWN) {
                    refund.failed(read.code());
                }
            }
            default -> books.alert(order.id(), "refund " + refund.id() + ": " + read.code());
        }
    }

    private Reading ask(Refund refund) {
        Reading read = alipay.refundQuery(refund.order().sale(), refund.id());
        if (read.result() == Result.SUCCESS) {
            refund.succeeded();
        } else if (read.result() == Result.FAILED) {
            refund.failed(read.code());
        } else if (read.result() == Result.UNKNOWN) {
            books.alert(refund.order().id(), "query of refund " + refund.id() + ": " + read.code());
        }
        return read;
    }
}
