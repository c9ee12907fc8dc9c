package org.openvalidate.probe;

import java.util.Optional;
import java.util.Set;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.SignType;

/** What the code of a refused call says of the settings. Source: legacy-instore, access errors. */
final class RefusedCall {

    private static final Set<String> NOT_ENABLED = Set.of(
            "ILLEGAL_PARTNER_EXTERFACE",
            "ILLEGAL_EXTERFACE",
            "HAS_NO_PRIVILEGE",
            "HASH_NO_PRIVILEGE",
            "EXTERFACE_IS_CLOSED",
            "ACCESS_FORBIDDEN",
            "ILLEGAL_SERVICE");
    private static final Set<String> BUSY = Set.of("SYSTEM_ERROR", "SYSTEM_EXCEPTION");

    private RefusedCall() {}

    /** Whether the service is not open to this account. */
    static boolean closed(String code) {
        return NOT_ENABLED.contains(code);
    }

    /** What an answer complains of; empty where it is as good as an answer can be to what does not exist. */
    static Optional<Symptom> of(String code, boolean accepted) {
        return switch (code) {
            case "", "TRADE_NOT_EXIST", "TRANS_NOT_FOUND", "DATA_NOT_EXIST" -> Optional.empty();
            case "ILLEGAL_SIGN" -> Optional.of(Symptom.SIGN_REFUSED);
            case "ILLEGAL_PARTNER" -> Optional.of(Symptom.PARTNER_UNKNOWN);
            case "ILLEGAL_SECURITY_PROFILE" -> Optional.of(Symptom.KEY_NOT_HANDED_IN);
            case "ILLEGAL_SIGN_TYPE" -> Optional.of(Symptom.SIGN_TYPE_REFUSED);
            default ->
                BUSY.contains(code)
                        ? Optional.of(Symptom.GATEWAY_BUSY)
                        : accepted ? Optional.empty() : Optional.of(Symptom.OTHER_REFUSAL);
        };
    }

    /** The setting that is to be mended. */
    static Variable setting(Symptom symptom, SignType type) {
        return switch (symptom) {
            case PARTNER_UNKNOWN -> Variable.ALIPAY_PARTNER;
            case SIGN_TYPE_REFUSED -> Variable.ALIPAY_SIGN_TYPE;
            case KEY_NOT_HANDED_IN -> Variable.ALIPAY_MERCHANT_PUBLIC_KEY;
            case SIGN_REFUSED -> type == SignType.MD5 ? Variable.ALIPAY_MD5_KEY : Variable.ALIPAY_MERCHANT_PRIVATE_KEY;
            default -> Variable.ALIPAY_GATEWAY;
        };
    }
}
