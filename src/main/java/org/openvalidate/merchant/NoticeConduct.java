package org.openvalidate.merchant;

import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.wire.Money;

/**
 * What a merchant makes of notices, as small functions. As it stands it is what the vendor's pages ask for. Source:
 * legacy-instore §2.17, legacy-online §3.
 */
public class NoticeConduct {

    /** Whether a notice with this signature is believed. */
    public boolean believes(SignatureState signature) {
        return signature == SignatureState.VALID;
    }

    /** Whether an order of this amount is paid by a notice that names that one. */
    public boolean accepts(Money ordered, Money noticed) {
        return ordered.equals(noticed);
    }

    /** Whether a notice is believed of which the gateway says this. */
    public boolean believes(String confirmation) {
        return confirmation.equals("true");
    }

    /** Whether a payment that is in the books is booked once more. */
    public boolean booksAgain() {
        return false;
    }

    /** Whether a payment of an order is booked that nobody made. */
    public boolean booksUnknown() {
        return false;
    }

    /** Whether an order that is over is opened again by a late word of its payment. */
    public boolean reopens() {
        return false;
    }

    /** What is answered to a notice that is not believed. */
    public String refusal() {
        return "fail";
    }

    /** HTTP status of every answer. */
    public int status() {
        return 200;
    }

    /** What is answered to a notice that was dealt with, for the first time or again. */
    public String acknowledgement(Call notice) {
        return "success";
    }
}
