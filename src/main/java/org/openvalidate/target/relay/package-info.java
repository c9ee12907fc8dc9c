/**
 * The merchant's own system led to a real gateway through the relay.
 *
 * <p>Begin with {@link org.openvalidate.target.relay.Relayed}.
 */
@NullMarked
package org.openvalidate.target.relay;

import org.jspecify.annotations.NullMarked;
