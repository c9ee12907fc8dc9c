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

    /** What is answered to a notice that was dealt with, for the first time or again. */
    public String acknowledgement(Call notice) {
        return "success";
    }
}
