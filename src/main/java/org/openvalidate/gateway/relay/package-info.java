/**
 * A till's calls passed to one fixed upstream and back: byte for byte there, the answers verified and signed again, with
 * faults in passing. Begin with {@link org.openvalidate.gateway.relay.Relay}.
 *
 * <p>Used by {@code target} where a merchant's own system meets a sandbox. It calls nobody but the upstream, follows no
 * redirect, makes one attempt a call, and holds nobody longer than its patience.
 */
@NullMarked
package org.openvalidate.gateway.relay;

import org.jspecify.annotations.NullMarked;
