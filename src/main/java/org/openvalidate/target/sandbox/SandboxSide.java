package org.openvalidate.target.sandbox;

import java.time.Duration;
import java.util.Set;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.gateway.Fault;
import org.openvalidate.target.CashierSide;
import org.openvalidate.target.buyer.Wallet;
import org.openvalidate.time.Timeline;

/** A gateway that is not ours at the end of the reference merchant's line: what is lost on that line can be armed. */
final class SandboxSide extends ForeignSide {

    private static final Set<Fault.Kind> IN_PASSING = Set.of(Fault.Kind.NO_ANSWER, Fault.Kind.RESET);

    private final RecordedLine line;
    private final Timeline timeline;
    private boolean deaf;

    SandboxSide(
            Wallet wallet,
            Sold sold,
            RecordedLine line,
            CaseRecorder recorder,
            Timeline timeline,
            Fingerprint fingerprint,
            CashierSide cashier) {
        super(wallet, sold::latest, recorder, timeline, fingerprint, cashier);
        this.line = line;
        this.timeline = timeline;
    }

    @Override
    public void arm(Fault fault) {
        if (!IN_PASSING.contains(fault.kind())) {
            throw simulatedOnly("answer so that the case can be played: " + fault.kind());
        }
        line.arm(fault);
    }

    @Override
    public void arm(Fault fault, Duration lasting) {
        arm(fault.until(timeline.now().plus(lasting)));
    }

    @Override
    public int armed() {
        return line.armed();
    }

    /** The gateway tells whom it likes; nobody listens. */
    @Override
    public void tellsNobody() {
        deaf = true;
    }

    /** Whether notices are to be lost. */
    boolean deaf() {
        return deaf;
    }

    @Override
    public void goDown(Duration lasting) {
        throw simulatedOnly("break every connection");
    }
}
