package org.openvalidate.dialect;

import java.util.Arrays;
import java.util.Optional;

/** How a message is signed. Source: legacy-online §1.3. */
public enum SignType {
    /** 32 lower-case hex digits over the pre-sign string with the shared key appended. */
    MD5("", ""),
    /** SHA1withRSA, PKCS#1 v1.5, Base64. */
    RSA("SHA1withRSA", "RSA"),
    /** SHA256withRSA, PKCS#1 v1.5, Base64. */
    RSA2("SHA256withRSA", "RSA"),
    /**
     * SHA1withDSA, DER, Base64. Older pages name the type and say nothing of it (legacy-online §1.3): digest and form are our
     * choice, and it is served only to who hands in a key for it.
     */
    DSA("SHA1withDSA", "DSA");

    private final String algorithm;
    private final String family;

    SignType(String algorithm, String family) {
        this.algorithm = algorithm;
        this.family = family;
    }

    /** The name under which the Java platform knows it; empty for MD5, which signs with a shared key. */
    public String algorithm() {
        return algorithm;
    }

    /** What its keys are called on the Java platform; empty for MD5. */
    public String family() {
        return family;
    }

    /** The type with exactly this name; the protocol wants upper case. */
    public static Optional<SignType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
