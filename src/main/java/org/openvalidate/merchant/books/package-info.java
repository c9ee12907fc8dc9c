/**
 * The merchant's own books, and how they are compared with what the gateway's files tell.
 *
 * <p>Begin with {@link org.openvalidate.merchant.books.Reconciler}: {@link org.openvalidate.merchant.books.Books} and a file
 * go in, a {@link org.openvalidate.merchant.books.Reconciliation} comes out, with new books in it. Nothing here waits or
 * calls anybody; files are fetched by {@code merchant.fetch}.
 */
@NullMarked
package org.openvalidate.merchant.books;

import org.jspecify.annotations.NullMarked;
