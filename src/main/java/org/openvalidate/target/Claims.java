package org.openvalidate.target;

import java.util.LinkedHashSet;
import java.util.Set;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.merchant.Witness;
import org.openvalidate.time.Timeline;

/** Writes down what the merchant's side claims, at the instant at which it claims it. */
final class Claims implements Witness {

    private final CaseRecorder recorder;
    private final Timeline timeline;

    private final Set<String> named = new LinkedHashSet<>();

    Claims(CaseRecorder recorder, Timeline timeline) {
        this.recorder = recorder;
        this.timeline = timeline;
    }

    /** Trades that the merchant has named, in order. */
    Set<String> named() {
        return named;
    }

    @Override
    public void till(String tradeId, Shown shown) {
        named.add(tradeId);
        recorder.claim(timeline.now(), Claim.TILL, Claim.of(tradeId, shown.name()));
    }

    @Override
    public void books(String tradeId, Booked booked) {
        recorder.claim(timeline.now(), Claim.MERCHANT, Claim.of(tradeId, booked.name()));
    }

    @Override
    public void alarm(String tradeId, String text) {
        recorder.claim(timeline.now(), Claim.MERCHANT, Claim.alarm(tradeId, text));
    }
}
