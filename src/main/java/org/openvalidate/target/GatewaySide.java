package org.openvalidate.target;

import java.time.Duration;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;

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

    /** How many faults have still to meet a call. */
    int armed();

    /** For so long from the case's start every connection is broken before a call takes effect. */
    void goDown(Duration lasting);

    /** The latest buyer types the right password. */
    void password();
}
