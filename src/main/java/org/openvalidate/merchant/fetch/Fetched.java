package org.openvalidate.merchant.fetch;

import org.openvalidate.wire.Bytes;

/** What came of asking for a file. */
public sealed interface Fetched {

    /** The file. */
    record There(Bytes content) implements Fetched {}

    /** No money moved in the period, which is no failure. Source: legacy-online §5.2. */
    record Nothing() implements Fetched {}

    /**
     * It may come later.
     *
     * @param why what was said
     * @param nextDay whether asking again today is of no use
     */
    record NotYet(String why, boolean nextDay) implements Fetched {}

    /** It cannot be had like this, however often anybody asks. */
    record Refused(String why) implements Fetched {}
}
