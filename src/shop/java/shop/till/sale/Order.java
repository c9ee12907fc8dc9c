package shop.till.sale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import shop.till.alipay.Sale;

/**
 * An order and the only ways it can change. Every change takes the order's lock, looks at what is already known and
 * writes state and booking together, so that an answer, a query and a notice that cross book once.
 */
public final class Order {

    /** What the shop says of an order. */
    public enum State {
        PENDING,
        PAID,
        FAILED,
        CLOSED,
        PARTIALLY_REFUNDED,
        REFUNDED
    }

    /** Whether the shop has given the sale up. */
    enum Ending {
        NONE,
        /** A cancel is under way or kept for later: its result alone decides. */
        CANCELLING,
        /** The gateway will not cancel: a sale found paid is refunded. */
        REFUSED
    }

    private final String id;
    private final String product;
    private final Books books;
    private final List<String> earlierTradeIds = new ArrayList<>();
    private Sale sale;
    private State state = State.PENDING;
    private Ending ending = Ending.NONE;
    private BigDecimal paid;
    private BigDecimal refunded;
    private BigDecimal reserved;
    private String alipayTradeId = "";
    private String qrCode = "";
    private String message = "";

    Order(String id, String product, Sale sale, Books books) {
        this.id = id;
        this.product = product;
        this.sale = sale;
        this.books = books;
        this.paid = Amounts.zero(sale.pricing());
        this.refunded = paid;
        this.reserved = paid;
    }

    /** Writes the order down for the first time. */
    synchronized void open() {
        write(null);
    }

    /** The order's id. */
    public String id() {
        return id;
    }

    /** What is sold, under the trade id in force. */
    public synchronized Sale sale() {
        return sale;
    }

    /** How it stands. */
    public synchronized State state() {
        return state;
    }

    synchronized Ending ending() {
        return ending;
    }

    /** Money came in. Says whether this made the order paid; a cancel under way forbids it. */
    synchronized boolean paid(String tradeOfAlipay) {
        if (state != State.PENDING || ending == Ending.CANCELLING) {
            return false;
        }
        state = State.PAID;
        paid = sale.amount();
        alipayTradeId = tradeOfAlipay;
        message = "paid";
        write(booking(Booking.Type.PAYMENT, paid, sale.tradeId()));
        return true;
    }

    /** A notice of the buyer's payment; only an order that is still wanted takes it. */
    synchronized boolean paidByNotice(String tradeId, String tradeOfAlipay) {
        return ending == Ending.NONE && tradeId.equals(sale.tradeId()) && paid(tradeOfAlipay);
    }

    /** A notice that the trade in force ended unpaid; a cancel under way says so itself. */
    synchronized boolean closedByNotice(String tradeId) {
        return ending == Ending.NONE && tradeId.equals(sale.tradeId()) && closed("the trade was closed");
    }

    /** Whether the shop no longer wants the sale, so that a payment would have to go back. */
    synchronized boolean givenUp() {
        return ending != Ending.NONE || state == State.CLOSED || state == State.FAILED;
    }

    /** The payment failed for good. */
    synchronized boolean failed(String why) {
        return end(State.FAILED, why);
    }

    /** The trade ended unpaid. */
    synchronized boolean closed(String why) {
        return end(State.CLOSED, why);
    }

    private boolean end(State last, String why) {
        if (state != State.PENDING) {
            return false;
        }
        state = last;
        ending = Ending.NONE;
        message = why;
        write(null);
        return true;
    }

    /** The code for the buyer is here. */
    synchronized void showing(String code) {
        qrCode = code;
        write(null);
    }

    /** The gateway gave no code: the next attempt goes under an id of its own. */
    synchronized void renumber(Sale next) {
        earlierTradeIds.add(sale.tradeId());
        sale = next;
        ending = Ending.NONE;
        write(null);
    }

    /** From here on only the cancel decides; false when there is nothing to cancel, or a refund is on its way. */
    synchronized boolean beginCancel() {
        boolean whole = state == State.PAID && reserved.signum() == 0;
        if (state != State.PENDING && !whole) {
            return false;
        }
        ending = Ending.CANCELLING;
        write(null);
        return true;
    }

    /** The cancel took effect. */
    synchronized void cancelled(String why) {
        if (ending == Ending.CANCELLING) {
            Booking back = state == State.PAID ? booking(Booking.Type.CANCEL, paid, sale.tradeId()) : null;
            state = State.CLOSED;
            ending = Ending.NONE;
            refunded = paid;
            message = why;
            write(back);
        }
    }

    /** The gateway refuses for good; a sale that was paid before stays so. */
    synchronized void cancelRefused() {
        if (ending == Ending.CANCELLING) {
            ending = state == State.PAID ? Ending.NONE : Ending.REFUSED;
            write(null);
        }
    }

    /** Sets part of what was paid aside for a refund. */
    synchronized void reserve(BigDecimal amount) {
        if (ending == Ending.CANCELLING || (state != State.PAID && state != State.PARTIALLY_REFUNDED)) {
            throw new IllegalStateException("an order that is " + state + " cannot be refunded now");
        }
        if (reserved.add(amount).compareTo(paid) > 0) {
            throw new IllegalStateException("only " + paid.subtract(reserved).toPlainString() + " is left to refund");
        }
        reserved = reserved.add(amount);
        ending = Ending.NONE;
        write(null);
    }

    /** A refund from before the till was started still stands. */
    synchronized void reserveAgain(BigDecimal amount) {
        reserved = reserved.add(amount);
    }

    /** A refund came to nothing. */
    synchronized void release(BigDecimal amount) {
        reserved = reserved.subtract(amount);
    }

    /** A refund was made; one that is in the books already is not booked again. */
    synchronized void refunded(String refundId, BigDecimal amount) {
        if (books.bookings(id).stream().anyMatch(booking -> booking.reference().equals(refundId))) {
            return;
        }
        refunded = refunded.add(amount);
        state = refunded.compareTo(paid) == 0 ? State.REFUNDED : State.PARTIALLY_REFUNDED;
        ending = Ending.NONE;
        message = "refunded " + refunded.toPlainString();
        write(booking(Booking.Type.REFUND, amount, refundId));
    }

    /** What is paid and not set aside. */
    synchronized BigDecimal refundable() {
        return paid.subtract(reserved);
    }

    /** Waits until there is nothing more to ask, at most until an instant of {@link System#nanoTime}. */
    synchronized boolean decidedBy(long end) throws InterruptedException {
        long left = end - System.nanoTime();
        while (undecided() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
        return !undecided();
    }

    /** Waits until a cancel is decided, at most until an instant of {@link System#nanoTime}. */
    public synchronized void cancelDecidedBy(long end) throws InterruptedException {
        long left = end - System.nanoTime();
        while (ending == Ending.CANCELLING && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
    }

    private boolean undecided() {
        return state == State.PENDING && ending == Ending.NONE;
    }

    /** As the driver shows it. */
    public synchronized Map<String, Object> json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("orderId", id);
        members.put("tradeId", sale.tradeId());
        members.put("status", state);
        members.put("paidAmount", paid.toPlainString());
        members.put("refundedAmount", refunded.toPlainString());
        members.put("currency", sale.pricing());
        members.put("delivered", paid.signum() > 0 && state != State.CLOSED);
        members.put("message", message.isEmpty() ? null : message);
        members.put("qrCode", qrCode.isEmpty() ? null : qrCode);
        members.put("bookings", books.bookings(id).stream().map(Booking::json).toList());
        members.put("alerts", books.alerts(id).stream().map(Alert::json).toList());
        return members;
    }

    synchronized List<String> tradeIds() {
        List<String> ids = new ArrayList<>(earlierTradeIds);
        ids.add(sale.tradeId());
        return ids;
    }

    private Booking booking(Booking.Type type, BigDecimal amount, String reference) {
        return new Booking(Books.now(), type, amount, sale.pricing(), reference, id);
    }

    private void write(Booking booking) {
        books.write("order", snapshot().json(), booking);
        notifyAll();
    }

    private Snapshot snapshot() {
        return new Snapshot(
                id,
                product,
                sale,
                List.copyOf(earlierTradeIds),
                state,
                ending,
                paid,
                refunded,
                alipayTradeId,
                qrCode,
                message);
    }

    /** An order as it was last written. */
    static Order of(Snapshot last, Books books) {
        Order order = new Order(last.id(), last.product(), last.sale(), books);
        order.earlierTradeIds.addAll(last.earlierTradeIds());
        order.state = last.state();
        order.ending = last.ending();
        order.paid = last.paid();
        order.refunded = last.refunded();
        order.alipayTradeId = last.alipayTradeId();
        order.qrCode = last.qrCode();
        order.message = last.message();
        return order;
    }
}
