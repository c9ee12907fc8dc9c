package org.openvalidate.gateway;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.Money;

/**
 * A refund that was accepted.
 *
 * @param id partner_refund_id or out_return_no, the idempotency key within its account
 * @param merchantId the trade it belongs to
 * @param amount what goes back, in the currency in which the trade is priced
 * @param addressee who is told when it is executed; nobody, where the answer said so already
 * @param executed when the money went back, null while that is still to come
 * @param parts who gives back which part of it, none where it is not split
 */
public record Refund(
        String id,
        String merchantId,
        Money amount,
        Addressee addressee,
        @Nullable Instant executed,
        List<SplitFunds.Part> parts) {

    public Refund {
        parts = List.copyOf(parts);
    }

    /** A refund in one piece. */
    Refund(String id, String merchantId, Money amount, Addressee addressee, @Nullable Instant executed) {
        this(id, merchantId, amount, addressee, executed, List.of());
    }

    Refund executedAt(Instant instant) {
        return new Refund(id, merchantId, amount, addressee, instant, parts);
    }
}
