/**
 * The simulated gateway as the gateway side, and the reference merchant rehearsing against it in virtual time.
 *
 * <p>Begin with {@link org.openvalidate.target.simulated.Rehearsal}.
 */
@NullMarked
package org.openvalidate.target.simulated;

import org.jspecify.annotations.NullMarked;
