package shop.till.alipay;

/** What an answer means to a till, whichever service gave it. */
public enum Result {
    /** Done: paid, cancelled, refunded, the code is there. */
    SUCCESS,
    /** Accepted, not final. */
    WAITING,
    /** Proved to have failed for good; repeating it changes nothing. */
    FAILED,
    /** The trade ended without (or after giving back) the money. */
    CLOSED,
    /** The gateway knows no such trade or refund, as yet. */
    ABSENT,
    /** Refused at the door without a signature, as such answers come: likely, not proved. */
    REFUSED,
    /** Nobody knows: no answer, an unreadable or wrongly signed one, or SYSTEM_ERROR. */
    UNKNOWN
}
