package org.openvalidate.dialect.legacy;

import java.math.BigInteger;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPrivateKey;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;

/**
 * SHA1withDSA whose number k comes from key and message (RFC 6979): the same message is signed the same way twice, so a seed
 * settles a recording to the byte, and no weak source of chance can give the key away.
 */
final class SteadyDsa {

    private SteadyDsa() {}

    /** In DER, as the Java platform verifies it. */
    static byte[] sign(byte[] message, DSAPrivateKey key) {
        DSAParams group = key.getParams();
        BigInteger secret = key.getX();
        DSADigestSigner signer =
                new DSADigestSigner(new DSASigner(new HMacDSAKCalculator(new SHA1Digest())), new SHA1Digest());
        signer.init(
                true, new DSAPrivateKeyParameters(secret, new DSAParameters(group.getP(), group.getQ(), group.getG())));
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }
}
