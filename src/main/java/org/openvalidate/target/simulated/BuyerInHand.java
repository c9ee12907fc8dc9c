package org.openvalidate.target.simulated;

import org.openvalidate.wire.Money;

/** A tester who plays the buyer with a phone: whatever is asked for has been done when a call returns. */
public interface BuyerInHand {

    /** The code of an order is scanned and paid. */
    void scans(String qrCode);

    /** The code of a shop is scanned and so much paid. */
    void scansStore(String qrCode, Money amount);
}
