package org.openvalidate.target.observed;

import org.openvalidate.operator.TestWallet;
import org.openvalidate.target.simulated.SimulatedSide;

/** The wallet of a case's latest buyer, in the hands of a tester. */
final class HandWallet implements TestWallet {

    private final SimulatedSide side;
    private final Attribution attribution;

    HandWallet(SimulatedSide side, Attribution attribution) {
        this.side = side;
        this.attribution = attribution;
    }

    @Override
    public String code() {
        return side.code();
    }

    @Override
    public void fresh() {
        if (!side.code().isEmpty()) {
            side.refresh();
            attribution.claim(side.code());
        }
    }

    @Override
    public void password() {
        side.password();
    }

    @Override
    public void wrongPassword() {
        side.typeWrongPassword();
    }

    @Override
    public void leave() {
        side.walkAway();
    }

    @Override
    public void balance(boolean enough) {
        side.fill(enough);
    }
}
