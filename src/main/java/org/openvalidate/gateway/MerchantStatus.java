package org.openvalidate.gateway;

/** What the status query says of a secondary merchant who is known. Source: legacy-online §6.4. */
public enum MerchantStatus {
    /** Reported, and never approved yet. */
    UNDER_REVIEW,
    /** Approved: payments may name it. */
    SUCCESS,
    /** Approved once, and reported anew since. */
    MODIFICATION_REVIEW,
    /** Rejected. */
    FAILED;

    /** Whether a review has still to end. */
    public boolean pending() {
        return this == UNDER_REVIEW || this == MODIFICATION_REVIEW;
    }
}
