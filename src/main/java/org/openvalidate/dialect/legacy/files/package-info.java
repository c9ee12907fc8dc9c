/**
 * Reconciliation files of the gateway.do family, written and strictly read.
 *
 * <p>Begin with {@link org.openvalidate.dialect.legacy.files.FileForm}, the one home of names and columns. The simulated
 * gateway writes with {@link org.openvalidate.dialect.legacy.files.Sheet}; a merchant reads with {@link
 * org.openvalidate.dialect.legacy.files.FormReader}.
 */
@NullMarked
package org.openvalidate.dialect.legacy.files;

import org.jspecify.annotations.NullMarked;
