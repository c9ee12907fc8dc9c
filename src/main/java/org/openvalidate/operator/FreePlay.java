package org.openvalidate.operator;

import java.util.List;
import org.openvalidate.catalogue.Text;
import org.openvalidate.wire.Money;

/** What a tester sells while no case is open, to say afterwards which case it was. Amounts provoke faults meanwhile. */
public interface FreePlay {

    /** To whom can be sold; the first is the commonest. */
    List<Buyer> buyers();

    /** The amounts that provoke faults meanwhile. */
    List<Provocation> amounts();

    /** What was sold so and belongs to no case yet, in the order of selling. */
    List<Sold> sold();

    /**
     * Somebody who shows a payment code.
     *
     * @param does how they pay, or do not
     * @param code what they show, digits only
     */
    record Buyer(Text does, String code) {}

    /**
     * An amount that goes wrong.
     *
     * @param amount as it is typed at the till, in any currency
     * @param happens at the gateway
     */
    record Provocation(String amount, Text happens) {}

    /**
     * A sale.
     *
     * @param trade the merchant's trade id
     * @param sum what it came to
     */
    record Sold(String trade, Money sum) {}
}
