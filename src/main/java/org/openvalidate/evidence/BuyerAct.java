package org.openvalidate.evidence;

import java.util.Map;
import java.util.TreeMap;

/** What the buyer did: a line of kind {@link EntryKind#BUYER}. */
public final class BuyerAct {

    /** Fact: the act. */
    public static final String ACT = "act";

    public static final String SHOWS_CODE = "SHOWS_CODE";
    public static final String ENTERS_PASSWORD = "ENTERS_PASSWORD";

    /** Types a wrong one: nothing is paid. */
    public static final String WRONG_PASSWORD = "WRONG_PASSWORD";

    /** Puts the phone away. */
    public static final String ABANDON = "ABANDON";

    /** The purse is emptied or filled; see {@link #ENOUGH}. */
    public static final String BALANCE = "BALANCE";

    /** Fact: whether there is enough in the purse. */
    public static final String ENOUGH = "enough";

    /** Scans what the till or the store shows. */
    public static final String SCANS = "SCANS";

    /** The buyer's browser goes back to the shop; see {@link #GENUINE}. */
    public static final String RETURNS = "RETURNS";

    /** An app takes an order string to the wallet; see {@link #TEXT}. */
    public static final String ORDER_STRING = "ORDER_STRING";

    /** The wallet has read an order string, or has refused to. */
    public static final String HANDS_OVER = "HANDS_OVER";

    /** The wallet tells the app how it ended; see {@link #RESULT_STATUS}. */
    public static final String APP_RESULT = "APP_RESULT";

    /** Fact: the merchant's trade id. */
    public static final String TRADE = "trade";

    /** Fact: whether the gateway sent the browser there, or somebody made it up. */
    public static final String GENUINE = "genuine";

    /** Fact: the order string as it was handed over. */
    public static final String TEXT = "orderString";

    /** Fact: {@code resultStatus}. */
    public static final String RESULT_STATUS = "resultStatus";

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
