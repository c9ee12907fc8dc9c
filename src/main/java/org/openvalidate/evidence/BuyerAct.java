package org.openvalidate.evidence;

import java.util.Map;
import java.util.TreeMap;

/** What the buyer did: a line of kind {@link EntryKind#BUYER}. */
public final class BuyerAct {

    /** Fact: the act. */
    public static final String ACT = "act";

    public static final String SHOWS_CODE = "SHOWS_CODE";
    public static final String ENTERS_PASSWORD = "ENTERS_PASSWORD";

    /** Scans what the till or the store shows. */
    public static final String SCANS = "SCANS";

    /** Prefix of the facts that stand for a shown code: {@code code.length}, {@code code.hash}, … */
    public static final String CODE = "code";

    private BuyerAct() {}

    /** The buyer shows a payment code, which itself is never written. */
    public static Map<String, String> showsCode(String code, Fingerprint fingerprint) {
        Map<String, String> facts = new TreeMap<>(fingerprint.of(CODE, code));
        facts.put(ACT, SHOWS_CODE);
        return facts;
    }
}
