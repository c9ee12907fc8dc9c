/**
 * A real sandbox as the gateway side: its account, what was sold there, what must be refunded in the end.
 *
 * <p>Begin with {@link org.openvalidate.target.sandbox.Sandbox}.
 */
@NullMarked
package org.openvalidate.target.sandbox;

import org.jspecify.annotations.NullMarked;
