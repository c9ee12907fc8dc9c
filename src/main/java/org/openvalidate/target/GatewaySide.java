package org.openvalidate.target;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Terms;
import org.openvalidate.wire.Money;

/** The gateway's side of a case, its buyers included: what can be armed and what can be made to happen there. */
public interface GatewaySide {

    /**
     * A buyer shows up and shows a code.
     *
     * @param digits how many the code has, 0 for as many as usual
     */
    void admit(Behaviour behaviour, int digits);

    /** What the latest buyer shows, empty where nobody showed up. */
    String code();

    /** Something will go wrong. */
    void arm(Fault fault);

    /** The same, so long from the case's start. */
    void arm(Fault fault, Duration lasting);

    /** Reviews of secondary merchants take so long. */
    void reviewsTake(Duration length);

    /** Reviews of secondary merchants end in FAILED for this reason. */
    void reviewsReject(String reason);

    /** How many faults have still to meet a call. */
    int armed();

    /** For so long from the case's start every connection is broken before a call takes effect. */
    void goDown(Duration lasting);

    /** The latest buyer types the right password. */
    void password();

    /**
     * A buyer shows up whose code has so many digits and begins with these two.
     *
     * @param prefix 25 to 30
     */
    void admit(Behaviour behaviour, int digits, String prefix);

    /** The latest buyer scans the code of an order and pays as they always do. */
    void scans(String qrCode);

    /** The latest buyer scans the code of a store and pays an amount. */
    void scansStore(String qrCode, Money amount);

    /** Notices are sent so long after what they tell of. */
    void tellsLate(Duration delay);

    /** No notice is sent. */
    void tellsNobody();

    /** An identical pay for a paid trade is answered with this code. */
    void repeatsPaidWith(String code);

    /** What the merchant is told. */
    NoticeSide notices();

    /** The files in which it tells of money. */
    FileSide files();

    /** Buyers who pay from afar. */
    CashierSide cashier();

    /** From now on the account has other terms than usual. */
    void agree(UnaryOperator<Terms> change);
}
