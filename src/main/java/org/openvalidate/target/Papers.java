package org.openvalidate.target;

import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.time.Chance;

/** What a rehearsed case is dealt: an account and its MD5 key, and the codes of its buyers. Only the partner is public. */
public record Papers(String partner, String md5Key) {

    private static final int USUAL_DIGITS = 18;

    public static Papers dealt(Chance chance) {
        return new Papers("2088" + chance.digits(12), chance.alphanumeric(32));
    }

    /** @param digits how many the code has, 0 for as many as usual */
    public static String code(Chance chance, int digits) {
        return (25 + chance.below(6)) + chance.digits((digits == 0 ? USUAL_DIGITS : digits) - 2);
    }

    /** Salted by the seed, so that two runs of it leave the same evidence. */
    public static Fingerprint fingerprint(long seed) {
        return new Fingerprint(Chance.of(seed, "salt").alphanumeric(32));
    }
}
