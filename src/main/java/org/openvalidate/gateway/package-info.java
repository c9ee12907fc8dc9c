/**
 * The simulated gateway as a pure state machine: state, event and instant go in, a reaction comes out.
 *
 * <p>Begin with {@link org.openvalidate.gateway.Gateway}. No clock, no thread, no socket and no key is here; they live in
 * {@code gateway.http}.
 */
@NullMarked
package org.openvalidate.gateway;

import org.jspecify.annotations.NullMarked;
