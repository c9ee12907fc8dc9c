package org.openvalidate.target.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Terms;
import org.openvalidate.gateway.Trade;
import org.openvalidate.gateway.TradeStatus;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.target.CashierSide;
import org.openvalidate.target.FileSide;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.NoticeSide;
import org.openvalidate.target.Papers;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Money;

/** The simulated gateway as one case sees it. */
public final class SimulatedSide implements GatewaySide {

    private static final Duration NEVER = Duration.ofDays(365);

    private final OpenAccount account;
    private final Timeline timeline;
    private final Instant start;
    private final CaseRecorder recorder;
    private final Fingerprint fingerprint;
    private final Chance chance;
    private CashierSide cashier;
    private final NoticeSide notices;
    private final FileSide files;
    private final List<String> former = new ArrayList<>();
    private volatile String code = "";
    private Behaviour behaviour = Behaviour.PAYS_AT_ONCE;
    private @Nullable BuyerInHand hand;

    public SimulatedSide(
            OpenAccount account,
            Timeline timeline,
            Instant start,
            CaseRecorder recorder,
            Fingerprint fingerprint,
            Chance chance,
            CashierSide cashier,
            FileSide files) {
        this.account = account;
        this.timeline = timeline;
        this.start = start;
        this.recorder = recorder;
        this.fingerprint = fingerprint;
        this.chance = chance;
        this.cashier = cashier;
        this.notices = new SimulatedNotices(account, timeline);
        this.files = files;
    }

    @Override
    public void admit(Behaviour behaviour, int digits) {
        enter(behaviour, Papers.code(chance, digits));
    }

    @Override
    public void admit(Behaviour behaviour, int digits, String prefix) {
        enter(behaviour, prefix + chance.digits(digits - prefix.length()));
    }

    private void enter(Behaviour shownBy, String shown) {
        code = shown;
        behaviour = shownBy;
        account.admit(code, shownBy);
        recorder.buyer(timeline.now(), BuyerAct.showsCode(code, fingerprint));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public void arm(Fault fault) {
        account.arm(inTime(fault));
    }

    @Override
    public void arm(Fault fault, Duration lasting) {
        account.arm(inTime(fault).until(start.plus(lasting)));
    }

    /** Bytes drip in real time only; to a client with one deadline for the whole answer a late answer is the same. */
    private Fault inTime(Fault fault) {
        boolean drips = fault.kind() == Fault.Kind.DRIP && timeline.clock().equals("virtual");
        return drips ? fault.ofKind(Fault.Kind.SLOW) : fault;
    }

    @Override
    public void reviewsTake(Duration length) {
        agree(terms -> terms.merchants(terms.merchants().review(length)));
    }

    @Override
    public void reviewsReject(String reason) {
        agree(terms -> terms.merchants(terms.merchants().rejection(reason)));
    }

    @Override
    public int armed() {
        return account.armed().size();
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
        account.happens(new Event.PasswordEntered(charged()));
    }

    /** The code that the till has scanned: one that the buyer showed a moment before is as good. */
    private String charged() {
        List<String> shown;
        synchronized (former) {
            shown = List.copyOf(former);
        }
        return account.trades().stream()
                .filter(trade -> trade.status() == TradeStatus.WAIT_BUYER_PAY)
                .map(Trade::code)
                .filter(shown::contains)
                .reduce((earlier, later) -> later)
                .orElse(code);
    }

    /** The present instant of the account. */
    public Instant now() {
        return timeline.now();
    }

    /** From now on a tester holds the wallet and sits at the buyer's browser: what buyers do is waited for. */
    public void heldBy(BuyerInHand tester, CashierSide there) {
        hand = tester;
        cashier = there;
    }

    /** The latest buyer types a wrong password: the trade waits on. */
    public void typeWrongPassword() {
        recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.WRONG_PASSWORD));
    }

    /** The latest buyer walks away. */
    public void walkAway() {
        recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.ABANDON));
        account.walkAway(charged());
    }

    /** The latest buyer's purse is full or empty from now on. */
    public void fill(boolean enough) {
        recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.BALANCE, BuyerAct.ENOUGH, String.valueOf(enough)));
        account.admit(code, enough ? behaviour : Behaviour.BALANCE_NOT_ENOUGH);
    }

    /**
     * The latest buyer shows another code of the same kind.
     *
     * @param digits how many it has, 0 for as many as the one before
     */
    public void refresh(int digits) {
        int length = digits == 0 ? code.length() : digits;
        synchronized (former) {
            former.add(code);
        }
        enter(behaviour, code.substring(0, 2) + chance.digits(length - 2));
    }

    @Override
    public void scans(String qrCode) {
        BuyerInHand tester = hand;
        if (tester == null) {
            pays(qrCode);
        } else {
            tester.scans(qrCode);
        }
    }

    /** The latest buyer pays an order whose code was scanned. */
    public void pays(String qrCode) {
        recorder.buyer(timeline.now(), Map.of(BuyerAct.ACT, BuyerAct.SCANS));
        account.happens(new Event.OrderScanned(qrCode, code));
    }

    @Override
    public void scansStore(String qrCode, Money amount) {
        BuyerInHand tester = hand;
        if (tester == null) {
            pays(qrCode, amount);
        } else {
            tester.scansStore(qrCode, amount);
        }
    }

    /** The latest buyer pays so much in a shop whose code was scanned. */
    public void pays(String qrCode, Money amount) {
        recorder.buyer(
                timeline.now(),
                Map.of(BuyerAct.ACT, BuyerAct.SCANS, Claim.AMOUNT, amount.text(), Claim.CURRENCY, amount.currency()));
        account.happens(new Event.ShopScanned(qrCode, code, amount.amount()));
    }

    @Override
    public void tellsLate(Duration delay) {
        agree(terms -> terms.notices(terms.notices().late(delay)));
    }

    @Override
    public void tellsNobody() {
        agree(terms -> terms.notices(terms.notices().late(NEVER)));
    }

    @Override
    public void repeatsPaidWith(String answer) {
        agree(terms -> terms.repeatOfPaid(answer));
    }

    @Override
    public FileSide files() {
        return files;
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
