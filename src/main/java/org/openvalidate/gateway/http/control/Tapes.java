package org.openvalidate.gateway.http.control;

import java.time.Instant;
import org.openvalidate.dialect.KeyRing;

/** Makes recordings. */
public interface Tapes {

    /**
     * Begins the recording of an account.
     *
     * @param secret the account's MD5 key, which must never stand in it
     * @param gateway verifies what the merchant sends
     * @param merchant verifies what the gateway sends
     */
    Tape open(String partner, String secret, KeyRing gateway, KeyRing merchant, Instant at);
}
