package org.openvalidate.target.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.FileFault;
import org.openvalidate.gateway.Notice;
import org.openvalidate.gateway.Terms;
import org.openvalidate.target.CashierSide;
import org.openvalidate.target.FileSide;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.NoticeSide;
import org.openvalidate.target.Unjudged;
import org.openvalidate.target.buyer.Wallet;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Money;

/**
 * The gateway's side of one case where the gateway is not ours: its buyers are a person's, and of what can go wrong only
 * what is lost on the way can be armed.
 */
final class SandboxSide implements GatewaySide {

    private static final Set<Fault.Kind> IN_PASSING = Set.of(Fault.Kind.NO_ANSWER, Fault.Kind.RESET);

    private final Wallet wallet;
    private final Sold sold;
    private final RecordedLine line;
    private final CaseRecorder recorder;
    private final Timeline timeline;
    private final Fingerprint fingerprint;
    private final CashierSide cashier;
    private String code = "";
    private final boolean reachable;
    private boolean deaf;

    SandboxSide(
            Wallet wallet,
            Sold sold,
            RecordedLine line,
            CaseRecorder recorder,
            Timeline timeline,
            Fingerprint fingerprint,
            CashierSide cashier,
            boolean reachable) {
        this.reachable = reachable;
        this.wallet = wallet;
        this.sold = sold;
        this.line = line;
        this.recorder = recorder;
        this.timeline = timeline;
        this.fingerprint = fingerprint;
        this.cashier = cashier;
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
        if (!IN_PASSING.contains(fault.kind())) {
            throw simulatedOnly("answer so that the case can be played: " + fault.kind());
        }
        line.arm(fault);
    }

    @Override
    public void arm(Fault fault, Duration lasting) {
        if (!IN_PASSING.contains(fault.kind())) {
            throw simulatedOnly("answer so that the case can be played: " + fault.kind());
        }
        line.arm(fault.until(timeline.now().plus(lasting)));
    }

    @Override
    public int armed() {
        return line.armed();
    }

    @Override
    public void password() {
        wallet.entersPassword(sold.latest());
        recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.ENTERS_PASSWORD));
    }

    @Override
    public void scans(String qrCode) {
        wallet.scans(qrCode);
        recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.SCANS));
    }

    @Override
    public void scansStore(String qrCode, Money amount) {
        if (!reachable) {
            throw new Unjudged(
                    Unjudged.Kind.NOT_RUN,
                    "What is paid at a store code is told by notices alone, and NOTIFY_BASE_URL is not set.");
        }
        wallet.scans(qrCode, amount);
        recorder.buyer(
                timeline.now(),
                Map.of(BuyerAct.ACT, BuyerAct.SCANS, Claim.AMOUNT, amount.text(), Claim.CURRENCY, amount.currency()));
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

    @Override
    public void reviewsTake(Duration length) {
        throw simulatedOnly("take a settled time for its reviews");
    }

    @Override
    public void reviewsReject(String reason) {
        throw simulatedOnly("reject a shop");
    }

    @Override
    public void tellsLate(Duration delay) {
        throw simulatedOnly("send its notices late");
    }

    @Override
    public void repeatsPaidWith(String answer) {
        throw simulatedOnly("answer a repeated pay with " + answer);
    }

    @Override
    public void agree(UnaryOperator<Terms> change) {
        throw simulatedOnly("have other terms");
    }

    @Override
    public NoticeSide notices() {
        return new NoticeSide() {
            @Override
            public void unheard() {
                throw simulatedOnly("send its notices again and again");
            }

            @Override
            public void tell(String about, Notice.Kind kind) {
                throw simulatedOnly("send a notice of this kind: " + kind);
            }
        };
    }

    @Override
    public FileSide files() {
        return new FileSide() {
            @Override
            public void spoil(FileFault fault) {
                throw simulatedOnly("spoil its files");
            }

            @Override
            public void late(Duration length) {
                throw simulatedOnly("publish its files late");
            }
        };
    }

    @Override
    public CashierSide cashier() {
        return cashier;
    }

    static Unjudged simulatedOnly(String what) {
        return new Unjudged(
                Unjudged.Kind.NOT_RUN, "The sandbox cannot be asked to " + what + "; only the simulated gateway can.");
    }
}
