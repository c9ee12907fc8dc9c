/**
 * Merchants that are correct in another way than the reference merchant: the harness is judged by whether it leaves them
 * alone.
 *
 * <p>Begin with {@link org.openvalidate.merchant.differing.DifferingMerchants}.
 */
@NullMarked
package org.openvalidate.merchant.differing;

import org.jspecify.annotations.NullMarked;
