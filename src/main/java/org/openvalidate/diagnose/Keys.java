package org.openvalidate.diagnose;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import org.openvalidate.dialect.KeyPairs;

/**
 * What is known of the keys. Never printed.
 *
 * @param md5 what both sides share under MD5
 * @param merchant the merchant's public key, as handed in
 * @param own the merchant's private key
 * @param gateway the gateway's public key
 */
public record Keys(
        Optional<String> md5, Optional<PublicKey> merchant, Optional<PrivateKey> own, Optional<PublicKey> gateway) {

    /** None at all. */
    public static final Keys NONE = new Keys(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same with a shared key. */
    public Keys md5(String key) {
        return new Keys(Optional.of(key), merchant, own, gateway);
    }

    /** The same with the merchant's public key. */
    public Keys merchant(PublicKey key) {
        return new Keys(md5, Optional.of(key), own, gateway);
    }

    /** The same with the merchant's private key. */
    public Keys own(PrivateKey key) {
        return new Keys(md5, merchant, Optional.of(key), gateway);
    }

    /** The same with the gateway's public key. */
    public Keys gateway(PublicKey key) {
        return new Keys(md5, merchant, own, Optional.of(key));
    }

    /** The public half of the private key, where it can be told. */
    Optional<PublicKey> derived() {
        return own.flatMap(KeyPairs::publicHalf);
    }

    @Override
    public String toString() {
        return "keys";
    }
}
