package org.openvalidate.target;

import java.time.Duration;

/** What the harness itself can ask a gateway without doing harm: nothing that it names exists. */
public interface Probing {

    /** Queries a trade, signed with a key that is not the account's. */
    void queryWithWrongKey();

    /** Queries a trade under a partner whom the gateway does not know. */
    void queryUnderUnknownPartner();

    /**
     * Asks for the status of a secondary merchant.
     *
     * @param age how old the request's timestamp is
     */
    void queryStatus(Duration age);
}
