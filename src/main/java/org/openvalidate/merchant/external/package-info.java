/**
 * The merchant's own system, asked through the test driver that it offers: the same port as the reference merchant's.
 *
 * <p>Begin with {@link org.openvalidate.merchant.external.ExternalMerchant}.
 */
@NullMarked
package org.openvalidate.merchant.external;

import org.jspecify.annotations.NullMarked;
