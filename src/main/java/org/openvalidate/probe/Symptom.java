package org.openvalidate.probe;

/**
 * What can be wrong with an account, its keys, its gateway and the way there; {@code symptoms.properties} says each in words.
 * Other programs rely on the names.
 */
public enum Symptom {
    MISSING_SETTING(Basic.SETTINGS, 2),
    SET_TWICE(Basic.SETTINGS, 2),
    FILE_UNREADABLE(Basic.SETTINGS, 2),
    FILE_EMPTY(Basic.SETTINGS, 2),
    UNKNOWN_SETTING(Basic.SETTINGS, 2),
    PARTNER_FORM(Basic.SETTINGS, 2),
    OTHER_PRODUCT_FAMILY(Basic.SETTINGS, 2),
    SIGN_TYPE_UNKNOWN(Basic.SETTINGS, 2),
    CURRENCY_UNKNOWN(Basic.SETTINGS, 2),
    MD5_KEY_FORM(Basic.KEYS, 2),
    KEY_UNREADABLE(Basic.KEYS, 2),
    KEY_IS_PUBLIC(Basic.KEYS, 2),
    KEY_IS_PRIVATE(Basic.KEYS, 2),
    KEY_TOO_SHORT(Basic.KEYS, 2),
    KEY_OF_OTHER_TYPE(Basic.KEYS, 2),
    KEY_NOT_PAIRED(Basic.PAIR, 2),
    GATEWAY_KEY_IS_OWN(Basic.PAIR, 2),
    GATEWAY_ADDRESS(Basic.GATEWAY, 2),
    PRODUCTION_GATEWAY(Basic.GATEWAY, 2),
    HOST_UNKNOWN(Basic.GATEWAY, 3),
    REFUSED_CONNECTION(Basic.GATEWAY, 3),
    NO_ANSWER(Basic.GATEWAY, 3),
    TORN_ANSWER(Basic.GATEWAY, 3),
    TLS_UNTRUSTED(Basic.TLS, 2),
    TLS_EXPIRED(Basic.TLS, 3),
    TLS_OTHER_NAME(Basic.TLS, 2),
    NOT_TLS(Basic.TLS, 2),
    TRUST_UNREADABLE(Basic.TLS, 2),
    REDIRECT(Basic.GATEWAY, 2),
    FORBIDDEN(Basic.GATEWAY, 3),
    HTTP_STATUS(Basic.GATEWAY, 3),
    HTML_PAGE(Basic.GATEWAY, 3),
    UNREADABLE_ANSWER(Basic.GATEWAY, 3),
    PARTNER_UNKNOWN(Basic.PARTNER, 2),
    PRODUCT_NOT_ENABLED(Basic.PARTNER, 2),
    SIGN_REFUSED(Basic.SIGNATURE, 2),
    KEY_NOT_HANDED_IN(Basic.SIGNATURE, 2),
    SIGN_TYPE_REFUSED(Basic.SIGNATURE, 2),
    OTHER_REFUSAL(Basic.SIGNATURE, 2),
    GATEWAY_BUSY(Basic.GATEWAY, 3),
    SIGN_COMMAND_FAILED(Basic.KEYS, 2),
    ANSWER_NOT_VERIFIED(Basic.ANSWERS, 2),
    CLOCK_SKEW(Basic.CLOCK, 2),
    NOTIFY_ADDRESS(Basic.NOTIFY, 2),
    NOTIFY_UNREACHABLE(Basic.NOTIFY, 2),
    PROXY_ADDRESS(Basic.GATEWAY, 2),
    PROXY_UNREACHABLE(Basic.GATEWAY, 3),
    PROXY_REFUSES(Basic.GATEWAY, 3),
    SFTP_INCOMPLETE(Basic.SFTP, 2),
    SFTP_UNREACHABLE(Basic.SFTP, 3),
    SFTP_HOST_KEY(Basic.SFTP, 2),
    SFTP_KEY(Basic.SFTP, 2),
    SFTP_LOGIN(Basic.SFTP, 2);

    private final Basic basic;
    private final int exit;

    Symptom(Basic basic, int exit) {
        this.basic = basic;
        this.exit = exit;
    }

    /** What it belongs to. */
    public Basic basic() {
        return basic;
    }

    /** 2 where the user mends it, 3 where the surroundings are at fault. */
    public int exit() {
        return exit;
    }

    /** @param detail what shows it, for the place that the words keep for it */
    String explanation(String lang, String detail) {
        return SymptomWords.told(name() + "." + lang).formatted(detail);
    }

    String remedy(String lang) {
        return SymptomWords.told(name() + ".remedy." + lang);
    }
}
