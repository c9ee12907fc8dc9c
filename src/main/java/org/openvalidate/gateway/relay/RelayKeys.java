package org.openvalidate.gateway.relay;

import org.openvalidate.dialect.KeyRing;

/**
 * Whose signatures the relay knows and makes.
 *
 * @param upstream verifies what the upstream says
 * @param own signs towards the till
 * @param trusted whether the till verifies with the relay's own keys, so that answers are signed again and signed faults
 *     are possible
 */
public record RelayKeys(KeyRing upstream, KeyRing own, boolean trusted) {

    @Override
    public String toString() {
        return "the relay's keys";
    }
}
