/**
 * The merchant's side: what a till can be asked to do, and the reference merchant that does it correctly.
 *
 * <p>Begin with {@link org.openvalidate.merchant.ReferenceMerchant} and {@link org.openvalidate.merchant.Conduct}, its
 * behaviour as a record of small functions.
 */
@NullMarked
package org.openvalidate.merchant;

import org.jspecify.annotations.NullMarked;
