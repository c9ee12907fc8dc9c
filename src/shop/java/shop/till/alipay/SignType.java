package shop.till.alipay;

/** The sign types of in-store calls, by the name that goes into {@code sign_type}. Source: legacy-online 1.1, 1.3. */
public enum SignType {
    MD5("MD5"),
    RSA("SHA1withRSA"),
    RSA2("SHA256withRSA");

    private final String algorithm;

    SignType(String algorithm) {
        this.algorithm = algorithm;
    }

    /** What the JDK calls it. */
    String algorithm() {
        return algorithm;
    }
}
