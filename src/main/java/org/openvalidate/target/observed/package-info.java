/**
 * The merchant's own system as the merchant side: driven or worked by hand, its traffic attributed to cases.
 *
 * <p>Begin with {@link org.openvalidate.target.observed.Observation}.
 */
@NullMarked
package org.openvalidate.target.observed;

import org.jspecify.annotations.NullMarked;
