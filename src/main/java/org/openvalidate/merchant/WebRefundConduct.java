package org.openvalidate.merchant;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.openvalidate.wire.Money;

/**
 * How a shop on the web gives money back, as small functions. As it stands it is what the vendor's pages ask for. Source:
 * legacy-online §4.
 */
public class WebRefundConduct {

    private final DeclaredOnline declared;

    /** @param declared the figures of this merchant */
    public WebRefundConduct(DeclaredOnline declared) {
        this.declared = declared;
    }

    /** The figures of this merchant. */
    public final DeclaredOnline declared() {
        return declared;
    }

    /** Least time between two refunds, whatever they are of. */
    public Duration between() {
        return declared.betweenRefunds();
    }

    /** The id under which a refund without result is tried again. */
    public String again(String id, Supplier<String> fresh) {
        return id;
    }

    /** The fields of a refund before it is signed. */
    public Map<String, String> refund(Map<String, String> fields) {
        return fields;
    }

    /** Whether a refund that leaves no more than what was paid is asked for. */
    public boolean allows(Money paid, Money returned, Money wanted) {
        return returned.amount().add(wanted.amount()).compareTo(paid.amount()) <= 0;
    }

    /** Whether a refund under a known id is looked up, and not made under another. */
    public boolean looksUpRepeats() {
        return true;
    }

    /** How long a refund waits for which the merchant's funds do not suffice, before it is asked for anew. */
    public Duration untilFundsCome() {
        return declared.validity();
    }

    /** Whether money counts as given back once the refund was accepted. */
    public boolean booksOnAcceptance(boolean synchronous) {
        return synchronous;
    }
}
