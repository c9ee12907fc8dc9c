package org.openvalidate.merchant.fetch;

import org.openvalidate.merchant.books.Statement;

/** Where the gateway leaves a merchant's files. */
public interface Depot {

    /** Asks once. */
    Fetched fetch(Statement statement);
}
