package org.openvalidate.target;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Terms;

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

    /** The latest buyer types the right password. */
    void password();

    /** What the merchant is told. */
    NoticeSide notices();

    /** Buyers who pay from afar. */
    CashierSide cashier();

    /** From now on the account has other terms than usual. */
    void agree(UnaryOperator<Terms> change);
}
