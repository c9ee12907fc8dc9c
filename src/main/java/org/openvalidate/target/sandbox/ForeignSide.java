package org.openvalidate.target.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.gateway.Behaviour;
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
 * The gateway's side of one case where the gateway is not ours: its buyers are a person's, and what it decides by itself
 * nobody can ask of it. What can go wrong on the way there, whoever stands on that way says.
 */
public abstract class ForeignSide implements GatewaySide {

    private final Wallet wallet;
    private final Supplier<String> latest;
    private final CaseRecorder recorder;
    private final Timeline timeline;
    private final Fingerprint fingerprint;
    private final CashierSide cashier;
    private String code = "";

    /** @param latest the merchant's id of the order that came last, empty where none came */
    protected ForeignSide(
            Wallet wallet,
            Supplier<String> latest,
            CaseRecorder recorder,
            Timeline timeline,
            Fingerprint fingerprint,
            CashierSide cashier) {
        this.wallet = wallet;
        this.latest = latest;
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
    public void password() {
        wallet.entersPassword(latest.get());
        recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.ENTERS_PASSWORD));
    }

    @Override
    public void scans(String qrCode) {
        wallet.scans(qrCode);
        recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.SCANS));
    }

    @Override
    public void scansStore(String qrCode, Money amount) {
        wallet.scans(qrCode, amount);
        recorder.buyer(
                timeline.now(),
                Map.of(BuyerAct.ACT, BuyerAct.SCANS, Claim.AMOUNT, amount.text(), Claim.CURRENCY, amount.currency()));
    }

    @Override
    public void tellsNobody() {
        throw simulatedOnly("send no notice");
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

    /** What no gateway but our own can be made to do. */
    protected static Unjudged simulatedOnly(String what) {
        return new Unjudged(
                Unjudged.Kind.NOT_RUN, "The sandbox cannot be asked to " + what + "; only the simulated gateway can.");
    }
}
