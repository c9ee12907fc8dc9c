package org.openvalidate.target.relay;

import java.time.Duration;
import java.time.Instant;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.relay.Relay;
import org.openvalidate.target.Unjudged;
import org.openvalidate.target.buyer.Wallet;
import org.openvalidate.target.sandbox.ForeignCashier;
import org.openvalidate.target.sandbox.ForeignSide;
import org.openvalidate.target.sandbox.Sold;
import org.openvalidate.time.Timeline;

/** A gateway behind the relay as one case sees it: faults in passing, buyers whose wallet somebody holds. */
final class RelayedSide extends ForeignSide {

    private final Relay relay;
    private final Instant start;

    /** @param start from which on a fault lasts */
    RelayedSide(
            Relay relay,
            Wallet wallet,
            Timeline timeline,
            Instant start,
            CaseRecorder recorder,
            Fingerprint fingerprint,
            Sold sold) {
        // the buyer's own browser calls the relay: what is signed there stands in the recording by itself
        super(
                wallet,
                sold::latest,
                recorder,
                timeline,
                fingerprint,
                new ForeignCashier(wallet, order -> {}, recorder, timeline));
        this.relay = relay;
        this.start = start;
    }

    @Override
    public void arm(Fault fault) {
        if (!relay.arm(fault)) {
            throw new Unjudged(
                    Unjudged.Kind.NOT_RUN,
                    "The fault must be signed so that the till believes it, and RELAY_SIGNS says that the till does not know the relay's key.");
        }
    }

    @Override
    public void arm(Fault fault, Duration lasting) {
        arm(fault.until(start.plus(lasting)));
    }

    @Override
    public int armed() {
        return relay.armed().size();
    }

    @Override
    public void goDown(Duration lasting) {
        for (LegacyService service : LegacyService.values()) {
            arm(Fault.on(service.wireName(), Fault.Kind.RESET).times(0), lasting);
        }
    }
}
