/**
 * The bundle that leaves the house, and its seal: a manifest that {@code sha256sum -c} understands, a signature over it
 * that {@code openssl} checks, the public key beside them.
 *
 * <p>Begin with {@link org.openvalidate.evidence.seal.Bundle} and {@link org.openvalidate.evidence.seal.SealCheck}. A key
 * that the submitter holds proves that nothing was changed since; it does not prove that what was recorded is honest.
 */
@NullMarked
package org.openvalidate.evidence.seal;

import org.jspecify.annotations.NullMarked;
