package org.openvalidate.diagnose;

import java.security.PublicKey;
import java.util.List;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.Signatures;

/** A signature that only says yes or no. */
record DsaSeal(String sign, PublicKey key, List<Cause> causes) implements Seal {

    @Override
    public boolean fits(Signing signing) {
        return Signatures.verify(signing.text(), sign, SignType.DSA, signing.charset(), new Key.Public(key));
    }

    @Override
    public boolean cheap() {
        return false;
    }
}
