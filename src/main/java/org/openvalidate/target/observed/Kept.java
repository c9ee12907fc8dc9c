package org.openvalidate.target.observed;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openvalidate.merchant.Order;
import org.openvalidate.merchant.external.FileJob;
import org.openvalidate.merchant.external.KnownOrder;
import org.openvalidate.target.Course;

/**
 * A case that is parked: what was done of it, and what it has still to wait for.
 *
 * @param caseId whose
 * @param begun when it was opened
 * @param due before this instant nothing can come of it
 * @param done what its script had done, by place from 0; nothing where the case has not really begun
 * @param jobs files that are still to be compared
 * @param known what was heard of its orders
 * @param orders those that its script has begun, in order
 * @param refunds ids of its refunds, in order
 * @param storeCode the code of a store that it had made, or empty
 */
record Kept(
        String caseId,
        Instant begun,
        Instant due,
        Set<Integer> done,
        List<FileJob> jobs,
        List<KnownOrder> known,
        List<Order> orders,
        List<String> refunds,
        String storeCode) {

    /** A case that waits for its hour and has not begun. */
    static Kept untouched(String caseId, Instant begun, Instant due) {
        return new Kept(caseId, begun, due, Set.of(), List.of(), List.of(), List.of(), List.of(), "");
    }

    /** What an order shows, and where a browser is sent, is signed and of no use another day. */
    Kept {
        orders = orders.stream()
                .map(each -> new Order(each.orderId(), each.tradeId(), "", "", ""))
                .toList();
    }

    /** Whether anything was done of it. */
    boolean started() {
        return !done.isEmpty();
    }

    /** Tells a course of what had come of the case. */
    void recall(Course course) {
        orders.forEach(course::begun);
        refunds.forEach(course::refundBegun);
        if (!storeCode.isEmpty()) {
            course.codeMade(storeCode);
        }
    }
}
