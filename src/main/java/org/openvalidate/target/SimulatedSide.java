package org.openvalidate.target;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Terms;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Timeline;

/** The simulated gateway as one case sees it. */
final class SimulatedSide implements GatewaySide {

    private final OpenAccount account;
    private final Timeline timeline;
    private final Instant start;
    private final CaseRecorder recorder;
    private final Fingerprint fingerprint;
    private final Chance chance;
    private final CashierSide cashier;
    private final NoticeSide notices;
    private String code = "";

    SimulatedSide(
            OpenAccount account,
            Timeline timeline,
            Instant start,
            CaseRecorder recorder,
            Fingerprint fingerprint,
            Chance chance,
            CashierSide cashier) {
        this.account = account;
        this.timeline = timeline;
        this.start = start;
        this.recorder = recorder;
        this.fingerprint = fingerprint;
        this.chance = chance;
        this.cashier = cashier;
        this.notices = new SimulatedNotices(account, timeline);
    }

    @Override
    public void admit(Behaviour behaviour, int digits) {
        code = Papers.code(chance, digits);
        account.admit(code, behaviour);
        recorder.buyer(timeline.now(), BuyerAct.showsCode(code, fingerprint));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public void arm(Fault fault) {
        account.arm(fault);
    }

    @Override
    public void arm(Fault fault, Duration lasting) {
        account.arm(fault.until(start.plus(lasting)));
    }

    @Override
    public void password() {
        recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.ENTERS_PASSWORD));
        account.happens(new Event.PasswordEntered(code));
    }

    @Override
    public NoticeSide notices() {
        return notices;
    }

    @Override
    public CashierSide cashier() {
        return cashier;
    }

    @Override
    public void agree(UnaryOperator<Terms> change) {
        account.agree(change.apply(account.state().account().terms()));
    }
}
