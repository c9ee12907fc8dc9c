package org.openvalidate.testkit;

import java.security.KeyPair;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;

/** Keys of a merchant and a gateway that know each other. */
public final class LabKeys {

    /** What both sides share under MD5. */
    public static final String MD5 = "0123456789abcdefghijklmnopqrstuv";

    /** The merchant's own pair. */
    public static final KeyPair MERCHANT_PAIR = KeyFormat.labPair(1);

    /** The gateway's own pair. */
    public static final KeyPair GATEWAY_PAIR = KeyFormat.labPair(2);

    /** The merchant's own pair under DSA. */
    public static final KeyPair MERCHANT_DSA = KeyFormat.labDsaPair(1);

    /** The gateway's own pair under DSA. */
    public static final KeyPair GATEWAY_DSA = KeyFormat.labDsaPair(2);

    /** The merchant's side. */
    public static final KeyRing MERCHANT = KeyRing.of(MD5, MERCHANT_PAIR.getPrivate(), GATEWAY_PAIR.getPublic())
            .with(SignType.DSA, MERCHANT_DSA.getPrivate(), GATEWAY_DSA.getPublic());

    /** The gateway's side. */
    public static final KeyRing GATEWAY = KeyRing.of(MD5, GATEWAY_PAIR.getPrivate(), MERCHANT_PAIR.getPublic())
            .with(SignType.DSA, GATEWAY_DSA.getPrivate(), MERCHANT_DSA.getPublic());

    private LabKeys() {}
}
