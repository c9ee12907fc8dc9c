package org.openvalidate.target.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Terms;
import org.openvalidate.gateway.relay.Relay;
import org.openvalidate.target.CashierSide;
import org.openvalidate.target.FileSide;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.NoticeSide;
import org.openvalidate.target.Unjudged;
import org.openvalidate.target.buyer.Wallet;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Money;

/** A gateway behind the relay as one case sees it: faults in passing, buyers whose wallet somebody holds. */
final class RelayedSide implements GatewaySide {

    private final Relay relay;
    private final Wallet wallet;
    private final Timeline timeline;
    private final Instant start;
    private final CaseRecorder recorder;
    private final Fingerprint fingerprint;
    private final SeenTrades seen;
    private final CashierSide cashier;
    private String code = "";

    RelayedSide(
            Relay relay,
            Wallet wallet,
            Timeline timeline,
            Instant start,
            CaseRecorder recorder,
            Fingerprint fingerprint,
            SeenTrades seen) {
        this.relay = relay;
        this.wallet = wallet;
        this.timeline = timeline;
        this.start = start;
        this.recorder = recorder;
        this.fingerprint = fingerprint;
        this.seen = seen;
        this.cashier = new RelayedCashier(wallet, recorder, timeline);
    }

    @Override
    public void admit(Behaviour behaviour, int digits) {
        admit(behaviour, digits, "");
    }

    @Override
    public void admit(Behaviour behaviour, int digits, String prefix) {
        code = wallet.shows(behaviour, digits, prefix);
        recorder.buyer(timeline.now(), BuyerAct.showsCode(code, fingerprint));
    }

    @Override
    public String code() {
        return code;
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

    @Override
    public void password() {
        recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.ENTERS_PASSWORD));
        wallet.entersPassword(seen.latest());
    }

    @Override
    public void scans(String qrCode) {
        recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.SCANS));
        wallet.scans(qrCode);
    }

    @Override
    public void scansStore(String qrCode, Money amount) {
        recorder.buyer(
                timeline.now(),
                Map.of(BuyerAct.ACT, BuyerAct.SCANS, Claim.AMOUNT, amount.text(), Claim.CURRENCY, amount.currency()));
        wallet.scans(qrCode, amount);
    }

    @Override
    public CashierSide cashier() {
        return cashier;
    }

    @Override
    public void reviewsTake(Duration length) {
        throw itself("how long reviews take");
    }

    @Override
    public void reviewsReject(String reason) {
        throw itself("how reviews end");
    }

    @Override
    public void tellsLate(Duration delay) {
        throw itself("when it sends notices");
    }

    @Override
    public void tellsNobody() {
        throw itself("whether it sends notices");
    }

    @Override
    public void repeatsPaidWith(String answer) {
        throw itself("what it answers to repeated pays");
    }

    @Override
    public FileSide files() {
        throw itself("what stands in its files");
    }

    @Override
    public NoticeSide notices() {
        throw itself("what its notices say");
    }

    @Override
    public void agree(UnaryOperator<Terms> change) {
        throw itself("on which terms it serves");
    }

    private static Unjudged itself(String what) {
        return new Unjudged(
                Unjudged.Kind.NOT_RUN, "The sandbox decides by itself " + what + "; it cannot be had on demand.");
    }
}
