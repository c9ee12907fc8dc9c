package org.openvalidate.target;

import java.security.KeyPair;
import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;

/** The keys of a rehearsal, and of the simulated gateway: the same in every run, since they guard nothing. */
public final class KnownKeys {

    /** The simulated gateway's, for RSA and RSA2. */
    public static final KeyPair GATEWAY = KeyFormat.labPair(11);

    /** The reference merchant's, for RSA and RSA2. */
    public static final KeyPair MERCHANT = KeyFormat.labPair(7);

    private static final KeyPair MERCHANT_DSA = KeyFormat.labDsaPair(7);
    private static final KeyPair GATEWAY_DSA = KeyFormat.labDsaPair(11);

    private KnownKeys() {}

    /** The merchant's side of an account with this MD5 key. */
    public static KeyRing merchant(String md5Key) {
        return KeyRing.of(md5Key, MERCHANT.getPrivate(), GATEWAY.getPublic())
                .with(SignType.DSA, MERCHANT_DSA.getPrivate(), GATEWAY_DSA.getPublic());
    }

    /** The gateway's side of it. */
    public static KeyRing gateway(String md5Key) {
        return KeyRing.of(md5Key, GATEWAY.getPrivate(), MERCHANT.getPublic())
                .with(SignType.DSA, GATEWAY_DSA.getPrivate(), MERCHANT_DSA.getPublic());
    }

    /** The private halves, each in one line: not even these are printed. */
    public static List<String> secrets() {
        return Stream.of(MERCHANT, GATEWAY, MERCHANT_DSA, GATEWAY_DSA)
                .map(pair -> KeyFormat.oneLine(pair.getPrivate()))
                .toList();
    }
}
