package org.openvalidate.target;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.gateway.Trade;
import org.openvalidate.merchant.Booking;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.Witness;
import org.openvalidate.merchant.books.Difference;
import org.openvalidate.time.Timeline;

/** Writes down what each side claims of a trade, at the instant at which it claims it. */
public final class Claims implements Witness {

    private final CaseRecorder recorder;
    private final Timeline timeline;

    private final Set<String> named = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Set<String> pending = ConcurrentHashMap.newKeySet();
    private boolean declined;

    public Claims(CaseRecorder recorder, Timeline timeline) {
        this.recorder = recorder;
        this.timeline = timeline;
    }

    /** What the gateway says in the end, of its own trades and of those that only the merchant speaks of. */
    public void gateway(List<Trade> trades) {
        ends(Ends.of(trades, named()));
    }

    /** The same where somebody has asked it. */
    public void ends(List<Map<String, String>> ends) {
        ends.forEach(this::gateway);
    }

    /** The trades that the merchant has spoken of so far; one that it speaks of later is not among them. */
    public Set<String> named() {
        synchronized (named) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(named));
        }
    }

    private void gateway(Map<String, String> facts) {
        recorder.claim(timeline.now(), Claim.GATEWAY, facts);
    }

    /** The merchant's system would not do what it was asked. */
    public void declined(String message) {
        declined = true;
        recorder.claim(timeline.now(), Claim.MERCHANT, Map.of(Claim.DECLINED, message));
    }

    /** Whether the till still shows of any trade that it is pending. */
    public boolean anyPending() {
        return !pending.isEmpty();
    }

    /** Whether it ever would not. */
    public boolean anyDeclined() {
        return declined;
    }

    @Override
    public void till(String tradeId, Shown shown) {
        named.add(tradeId);
        if (shown == Shown.PENDING) {
            pending.add(tradeId);
        } else {
            pending.remove(tradeId);
        }
        recorder.claim(timeline.now(), Claim.TILL, Claim.of(tradeId, shown.name()));
    }

    @Override
    public void message(String tradeId, String text) {
        recorder.claim(timeline.now(), Claim.TILL, Map.of(Claim.TRADE, tradeId, Claim.MESSAGE, text));
    }

    @Override
    public void books(String tradeId, Booked booked) {
        recorder.claim(timeline.now(), Claim.MERCHANT, Claim.of(tradeId, booked.name()));
    }

    @Override
    public void booking(Booking booking) {
        recorder.claim(
                timeline.now(),
                Claim.MERCHANT,
                Claim.booking(booking.tradeId(), booking.type().name(), booking.amount(), booking.reference()));
    }

    @Override
    public void reconciled(FileKind kind, LocalDate date, int matched, List<Difference> differences, int unlisted) {
        recorder.claim(
                timeline.now(),
                Claim.MERCHANT,
                Claim.reconciled(kind.name(), date.toString(), matched, differences.size() + unlisted));
        for (Difference each : differences) {
            Map<String, String> facts = new TreeMap<>();
            facts.put(Claim.DIFFERENCE, each.kind().name());
            facts.put(Claim.DAY, date.toString());
            facts.put(Claim.ID, each.id());
            facts.put(Claim.ORDER, each.order());
            facts.put(Claim.ROW, String.valueOf(each.row()));
            facts.put(Claim.COLUMN, each.column());
            facts.put(Claim.EXPECTED, each.expected());
            facts.put(Claim.ACTUAL, each.actual());
            recorder.claim(timeline.now(), Claim.MERCHANT, facts);
        }
    }

    @Override
    public void registration(String merchantId, String status, String reason) {
        recorder.claim(
                timeline.now(),
                Claim.MERCHANT,
                Map.of(Claim.SHOP, merchantId, Claim.REVIEW, status, Claim.REASON, reason));
    }

    @Override
    public void alarm(String tradeId, String text) {
        recorder.claim(timeline.now(), Claim.MERCHANT, Claim.alarm(tradeId, text));
    }
}
