package org.openvalidate.evidence;

/** The kinds of lines in a recording, as they stand in the file. */
public final class EntryKind {

    /** The first line. */
    public static final String CASE = "case";

    /** A call from {@code merchant} or {@code probe} to {@code gateway}. */
    public static final String EXCHANGE = "exchange";

    /** What a side says of a trade; see {@link Claim}. */
    public static final String CLAIM = "claim";

    /** What the buyer did; see {@link BuyerAct}. */
    public static final String BUYER = "buyer";

    /** A call from {@code gateway} to {@code merchant}. */
    public static final String NOTICE = "notice";

    /** A proof that a person handed in; see {@link Claim#ATTESTS}. */
    public static final String ATTACHMENT = "attachment";

    /** The last line. */
    public static final String END = "end";

    private EntryKind() {}
}
