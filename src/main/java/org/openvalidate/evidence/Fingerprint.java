package org.openvalidate.evidence;

import java.util.Map;
import java.util.TreeMap;
import org.openvalidate.wire.Sha256;

/**
 * What may be kept of a value that is masked: its length, how many digits it has, a two-digit prefix and a hash that is
 * salted for each run, so that equal values can be told within one run and by nobody else.
 */
public final class Fingerprint {

    public static final String LENGTH = ".length";
    public static final String DIGITS = ".digits";
    public static final String PREFIX = ".prefix";
    public static final String HASH = ".hash";

    private final String salt;

    /** @param salt of the run; not written anywhere */
    public Fingerprint(String salt) {
        this.salt = salt;
    }

    /** Facts that stand for a value, each name beginning with that of the field. */
    public Map<String, String> of(String field, String value) {
        Map<String, String> facts = new TreeMap<>();
        facts.put(field + LENGTH, String.valueOf(value.codePointCount(0, value.length())));
        facts.put(
                field + DIGITS,
                String.valueOf(value.chars().filter(c -> c >= '0' && c <= '9').count()));
        if (value.matches("(?s)[0-9]{2}.*")) {
            facts.put(field + PREFIX, value.substring(0, 2));
        }
        facts.put(field + HASH, Sha256.of(salt + "\n" + value));
        return facts;
    }
}
