package org.openvalidate.merchant.external;

import java.util.function.Predicate;

/**
 * What of a file is not the case's: all cases of a run sell in one account, and its files tell of all of them.
 *
 * @param foreign how many of its rows are other cases'
 * @param others whether an id, of a trade or of a refund, is another case's
 */
public record FileShare(int foreign, Predicate<String> others) {

    /** All of it is the case's. */
    public static final FileShare ALONE = new FileShare(0, id -> false);
}
