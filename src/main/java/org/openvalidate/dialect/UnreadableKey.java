package org.openvalidate.dialect;

/** A text that is no key. Neither the text nor a part of it stands in the message. */
public final class UnreadableKey extends Exception {

    /** Why. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It is protected by a password, which no client of the gateway asks for. */
        ENCRYPTED,
        /** It is in the form of OpenSSH. */
        OPENSSH,
        /** It is a certificate, not a key. */
        CERTIFICATE,
        /** Its last line, -----END …-----, is missing, or its first. */
        HALF_ARMOUR,
        /** It has characters that are not of Base64. */
        NOT_BASE64,
        /** It is cut, or a line is missing. */
        CUT,
        /** It is Base64, and no RSA or DSA key. */
        NO_KEY
    }

    private final Reason reason;

    UnreadableKey(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why it cannot be read. */
    public Reason reason() {
        return reason;
    }
}
