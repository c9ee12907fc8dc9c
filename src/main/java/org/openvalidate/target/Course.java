package org.openvalidate.target;

import java.util.ArrayList;
import java.util.List;
import org.openvalidate.merchant.Order;
import org.openvalidate.problem.HarnessFault;

/** What has come of a case so far, for the deeds that follow: its orders, in the order in which they were begun, its refunds and codes. */
public final class Course {

    private final List<Order> orders = new ArrayList<>();
    private final List<String> refunds = new ArrayList<>();
    private String storeCode = "";

    /** An order has been begun. */
    public synchronized void begun(Order order) {
        orders.add(order);
    }

    /**
     * An order of the case.
     *
     * @param number from 1
     * @throws HarnessFault when that many were not begun yet: the row's deeds are too early
     */
    public synchronized Order order(int number) {
        if (number > orders.size()) {
            throw new HarnessFault("The case speaks of order " + number + " and only " + orders.size()
                    + " were begun by then. Let the step come later.");
        }
        return orders.get(number - 1);
    }

    /** All orders, in the order in which they were begun. */
    public synchronized List<Order> orders() {
        return List.copyOf(orders);
    }

    /** A refund has been begun. */
    public synchronized void refundBegun(String refundId) {
        refunds.add(refundId);
    }

    /** The ids of the refunds that were begun, in order. */
    public synchronized List<String> refunds() {
        return List.copyOf(refunds);
    }

    /** The code of a store was made. */
    public synchronized void codeMade(String qrCode) {
        storeCode = qrCode;
    }

    /** What the latest code of a store says; empty where none was made. */
    public synchronized String storeCode() {
        return storeCode;
    }

    /** The latest order. */
    public synchronized Order latest() {
        return order(Math.max(1, orders.size()));
    }
}
