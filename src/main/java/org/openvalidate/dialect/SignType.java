package org.openvalidate.dialect;

import java.util.Arrays;
import java.util.Optional;

/** How a message is signed. Source: legacy-online §1.3. */
public enum SignType {
    /** 32 lower-case hex digits over the pre-sign string with the shared key appended. */
    MD5(""),
    /** SHA1withRSA, PKCS#1 v1.5, Base64. */
    RSA("SHA1withRSA"),
    /** SHA256withRSA, PKCS#1 v1.5, Base64. */
    RSA2("SHA256withRSA");

    private final String algorithm;

    SignType(String algorithm) {
        this.algorithm = algorithm;
    }

    /** The name under which the Java platform knows it; empty for MD5, which signs with a shared key. */
    public String algorithm() {
        return algorithm;
    }

    /** The type with exactly this name; the protocol wants upper case. */
    public static Optional<SignType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
