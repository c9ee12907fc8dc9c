package org.openvalidate.merchant;

/**
 * What the merchant makes of an answer, or of none.
 *
 * @param news what it knows now
 * @param code the error code, empty where there is none
 */
public record Heard(News news, String code) {

    /** What an answer means for a trade. */
    public enum News {
        /** The money was taken. */
        PAID,
        /** The trade is closed for good, unpaid or refunded. */
        CLOSED,
        /** The trade waits for the buyer. */
        OPEN,
        /** The gateway knows no such trade. */
        NO_TRADE,
        /** The gateway refused for good. */
        REFUSED,
        /** Nothing is known: no answer, SYSTEM_ERROR, or an answer that cannot be trusted. */
        UNKNOWN
    }
}
