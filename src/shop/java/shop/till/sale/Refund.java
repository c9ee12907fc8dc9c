package shop.till.sale;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Money on its way back to a buyer, under one id for ever. */
public final class Refund {

    /** How it stands. */
    public enum Status {
        PENDING,
        SUCCESS,
        FAILED
    }

    private final String id;
    private final Order order;
    private final BigDecimal amount;
    private final String reason;
    private final boolean sync;
    private final Books books;
    private Status status = Status.PENDING;
    private boolean accepted;
    private String message = "";

    Refund(String id, Order order, BigDecimal amount, String reason, boolean sync, Books books) {
        this.id = id;
        this.order = order;
        this.amount = amount;
        this.reason = reason;
        this.sync = sync;
        this.books = books;
    }

    /** {@code partner_refund_id}. */
    public String id() {
        return id;
    }

    Order order() {
        return order;
    }

    BigDecimal amount() {
        return amount;
    }

    /** Whether a stated sum is exactly this refund's. */
    boolean amounts(String stated) {
        return stated.matches("[0-9]{1,12}(\\.[0-9]{1,4})?") && new BigDecimal(stated).compareTo(amount) == 0;
    }

    String reason() {
        return reason;
    }

    boolean sync() {
        return sync;
    }

    synchronized boolean pending() {
        return status == Status.PENDING;
    }

    /** Whether the gateway has taken an asynchronous refund and works on it. */
    synchronized boolean accepted() {
        return accepted;
    }

    /** Writes the refund down for the first time. */
    synchronized void open() {
        write();
    }

    synchronized void takenOn() {
        accepted = true;
        write();
    }

    /** The money went back: booked once, whoever says so first. */
    synchronized void succeeded() {
        if (status == Status.PENDING) {
            order.refunded(id, amount);
            status = Status.SUCCESS;
            write();
        }
    }

    /** The money did not go back; the order can be refunded anew. */
    synchronized void failed(String why) {
        if (status == Status.PENDING) {
            status = Status.FAILED;
            message = why;
            order.release(amount);
            write();
            books.alert(order.id(), "refund " + id + " failed: " + why);
        }
    }

    /** As the driver shows it. */
    public synchronized Map<String, Object> json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("refundId", id);
        members.put("status", status);
        members.put("orderId", order.id());
        members.put("amount", amount.toPlainString());
        members.put("currency", order.sale().pricing());
        members.put("message", message.isEmpty() ? null : message);
        return members;
    }

    private void write() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", id);
        members.put("orderId", order.id());
        members.put("amount", amount.toPlainString());
        members.put("reason", reason);
        members.put("sync", sync);
        members.put("accepted", accepted);
        members.put("status", status);
        members.put("message", message);
        books.write("refund", members, null);
    }

    /** A refund as it was last written. */
    static Refund of(Map<?, ?> members, Order order, Books books) {
        Refund refund = new Refund(
                text(members, "id"),
                order,
                new BigDecimal(text(members, "amount")),
                text(members, "reason"),
                Boolean.TRUE.equals(members.get("sync")),
                books);
        refund.status = Status.valueOf(text(members, "status"));
        refund.accepted = Boolean.TRUE.equals(members.get("accepted"));
        refund.message = text(members, "message");
        return refund;
    }

    private static String text(Map<?, ?> members, String name) {
        return String.valueOf(members.get(name));
    }
}
