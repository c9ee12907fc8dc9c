/**
 * Merchants that are wrong in exactly one way: the harness is judged by whether it catches them.
 *
 * <p>Begin with {@link org.openvalidate.merchant.broken.BrokenMerchants}.
 */
@NullMarked
package org.openvalidate.merchant.broken;

import org.jspecify.annotations.NullMarked;
