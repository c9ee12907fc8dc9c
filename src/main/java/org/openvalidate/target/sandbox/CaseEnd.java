package org.openvalidate.target.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.time.RealTimeline;

/** How a case at a gateway that is not ours ends: what the gateway says of its trades then is its last word. */
final class CaseEnd {

    private final Sandbox target;
    private final RealTimeline timeline;
    private final CaseRecorder recorder;
    private final RecordedLine line;
    private final Sold sold;

    CaseEnd(Sandbox target, RealTimeline timeline, CaseRecorder recorder, RecordedLine line, Sold sold) {
        this.target = target;
        this.timeline = timeline;
        this.recorder = recorder;
        this.line = line;
        this.sold = sold;
    }

    /** What nobody has paid a correct merchant watches for as long as the order is valid, and nothing more comes of it. */
    boolean buyersStayAway() {
        LastWord word = word();
        List<Sale> trades = sold.trades();
        return !trades.isEmpty()
                && trades.stream()
                        .allMatch(trade -> trade.online()
                                && word.on(trade).filter(CleanUp::open).isPresent());
    }

    /** What the gateway says in the end is asked for first; what comes of the case from then on is no evidence any more. */
    void freeze() {
        LastWord word = word();
        for (Sale trade : sold.trades()) {
            Optional<Map<String, String>> end = word.on(trade);
            end.ifPresent(facts -> recorder.claim(timeline.now(), Claim.GATEWAY, facts));
        }
        line.hangUp();
        Instant over = timeline.now();
        timeline.close();
        recorder.close(over);
    }

    /** What the harness asks for itself is no call of the case: only the answer is kept, as the gateway's claim. */
    private LastWord word() {
        RecordedLine aside = new RecordedLine(
                target.way(timeline), target.dialect, target.account.merchantKeys(), timeline, each -> {}, sold);
        return new LastWord(
                target.probe(aside),
                target.account.signType(),
                target.account.merchantKeys().toSign(target.account.signType()).orElseThrow());
    }
}
