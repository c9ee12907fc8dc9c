/**
 * A pair of sides, opened case by case: who sells, who is the gateway.
 *
 * <p>Begin with {@link org.openvalidate.target.Target} and {@link org.openvalidate.target.Stage}.
 */
@NullMarked
package org.openvalidate.target;

import org.jspecify.annotations.NullMarked;
