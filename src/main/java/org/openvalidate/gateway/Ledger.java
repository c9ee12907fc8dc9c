package org.openvalidate.gateway;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every movement of money in an account, as its trades and refunds tell it. Source: legacy-instore §6.2, §6.4: payments,
 * executed refunds, cancels and reversals of paid trades; what was never paid does not appear.
 */
public final class Ledger {

    private static final Comparator<LedgerEntry> ORDER = Comparator.comparing(LedgerEntry::at)
            .thenComparing(entry -> entry.trade().alipayId())
            .thenComparing(LedgerEntry::type)
            .thenComparing(LedgerEntry::merchantId);

    private Ledger() {}

    /** In the order in which it moved. */
    public static List<LedgerEntry> entries(State state) {
        return Stream.of(
                        state.inOrder().stream().flatMap(trade -> payment(trade).stream()),
                        state.inOrder().stream().flatMap(trade -> undoing(trade).stream()),
                        state.refunds().values().stream().flatMap(refund -> refund(state, refund).stream()))
                .flatMap(each -> each)
                .sorted(ORDER)
                .toList();
    }

    private static Optional<LedgerEntry> payment(Trade trade) {
        return Optional.ofNullable(trade.paid()).map(at -> of(LedgerEntry.Type.PAYMENT, trade, at));
    }

    private static Optional<LedgerEntry> undoing(Trade trade) {
        Instant ended = trade.ended();
        if (trade.paid() == null || ended == null || trade.cancelAction().isEmpty()) {
            return Optional.empty();
        }
        boolean reversed = trade.cancelAction().equals(Reverse.REVERSED);
        return Optional.of(of(reversed ? LedgerEntry.Type.REVERSAL : LedgerEntry.Type.CANCEL, trade, ended));
    }

    private static Optional<LedgerEntry> refund(State state, Refund refund) {
        Instant executed = refund.executed();
        return executed == null
                ? Optional.empty()
                : state.trade(refund.merchantId())
                        .map(trade -> new LedgerEntry(
                                LedgerEntry.Type.REFUND, trade, refund.id(), refund.amount(), executed));
    }

    private static LedgerEntry of(LedgerEntry.Type type, Trade trade, Instant at) {
        return new LedgerEntry(type, trade, trade.merchantId(), trade.amount(), at);
    }
}
