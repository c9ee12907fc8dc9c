package org.openvalidate.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A notice to a merchant. Source: legacy-instore §2.17, legacy-online §3.1.
 *
 * @param id for people; numbered within the account
 * @param notifyId {@code notify_id}, the same in every delivery
 * @param merchantId the trade that it is about
 * @param kind what is wrong with it on purpose
 * @param addressee where it goes
 * @param fields what it says, without {@code notify_time} and signature
 * @param gaps how long after each unacknowledged delivery the next is made; none for a notice that is sent once
 * @param deliveries those made so far, the latest last
 * @param next when the next is due, null where none is
 */
public record Notice(
        String id,
        String notifyId,
        String merchantId,
        Kind kind,
        Addressee addressee,
        Map<String, String> fields,
        Ladder gaps,
        List<Delivery> deliveries,
        @Nullable Instant next) {

    /** What is wrong with a notice on purpose. */
    public enum Kind {
        /** Nothing. */
        GENUINE,
        /** It was sent before, under the same {@code notify_id}. */
        DUPLICATE,
        /** The gateway did not sign it, nor ever issued its {@code notify_id}. */
        FORGED,
        /** Signed, and says another amount than was ordered. */
        WRONG_AMOUNT,
        /** Signed, and says another currency. */
        WRONG_CURRENCY,
        /** Signed, about an order that the merchant does not have. */
        UNKNOWN_ORDER,
        /** Every plus in its signature arrives as a blank, as careless encoding makes it. */
        BLANK_FOR_PLUS
    }

    /** What has become of a notice. */
    public enum Standing {
        WAITING,
        ACKNOWLEDGED,
        GIVEN_UP
    }

    /**
     * One delivery.
     *
     * @param at when it was answered or given up
     * @param status HTTP status, 0 where no answer came
     * @param answer how the answer began, or why there was none
     * @param acknowledged whether it was the word that ends the notice
     */
    public record Delivery(Instant at, int status, String answer, boolean acknowledged) {}

    public Notice {
        fields = Map.copyOf(fields);
        deliveries = List.copyOf(deliveries);
    }

    /** What it says when it is sent at an instant. */
    public Map<String, String> said(Instant instant) {
        Map<String, String> said = new TreeMap<>(fields);
        said.put("notify_id", notifyId);
        said.put("notify_time", Stamp.words(instant));
        return said;
    }

    /** {@code notify_type}. */
    public String type() {
        return fields.getOrDefault("notify_type", "");
    }

    /** What has become of it. */
    public Standing standing() {
        if (deliveries.stream().anyMatch(Delivery::acknowledged)) {
            return Standing.ACKNOWLEDGED;
        }
        return next == null && !deliveries.isEmpty() ? Standing.GIVEN_UP : Standing.WAITING;
    }

    /** After a delivery: where that was not acknowledged, the next is due a rung later. */
    Notice after(Delivery delivery) {
        List<Delivery> more = new ArrayList<>(deliveries);
        more.add(delivery);
        boolean over = delivery.acknowledged() || more.size() > gaps.gaps().size();
        Instant due = over ? null : delivery.at().plus(gaps.gaps().get(more.size() - 1));
        return new Notice(id, notifyId, merchantId, kind, addressee, fields, gaps, more, due);
    }
}
