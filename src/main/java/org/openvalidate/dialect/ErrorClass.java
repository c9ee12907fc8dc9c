package org.openvalidate.dialect;

/** What a merchant must do about an error code. Source: legacy-online §8. */
public enum ErrorClass {
    /** Access level: correct the request, never repeat it unchanged. */
    ACCESS,
    /** A business answer: final for this request. */
    BUSINESS,
    /** The outcome is unknown: query first, or repeat the same request. */
    UNKNOWN,
    /** The buyer's side: tell the buyer. */
    BUYER
}
