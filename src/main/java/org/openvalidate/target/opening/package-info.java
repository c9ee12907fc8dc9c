/**
 * The pair of sides that the settings name: the only room that knows all the others.
 *
 * <p>Begin with {@link org.openvalidate.target.opening.Targets}.
 */
@NullMarked
package org.openvalidate.target.opening;

import org.jspecify.annotations.NullMarked;
