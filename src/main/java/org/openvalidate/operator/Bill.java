package org.openvalidate.operator;

/**
 * What a code stands for that a buyer's phone has scanned.
 *
 * @param subject what is sold, or the shop's name
 * @param sum a decimal number, empty where the buyer types it
 * @param currency its three letters
 * @param standing how far it is paid
 */
public record Bill(String subject, String sum, String currency, Standing standing) {

    /** How far it is paid. */
    public enum Standing {
        /** It can be paid. */
        OPEN,
        /** It was scanned, and the wallet asks for the password. */
        ASKS_PASSWORD,
        PAID,
        /** Nobody can pay it any more. */
        CLOSED
    }

    /** The same when it is paid. */
    Bill paid() {
        return new Bill(subject, sum, currency, Standing.PAID);
    }
}
