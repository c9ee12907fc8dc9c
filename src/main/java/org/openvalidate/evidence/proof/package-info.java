/**
 * What a person hands in to prove a statement: looked at before it is kept, and kept without what it should not tell.
 *
 * <p>Begin with {@link org.openvalidate.evidence.proof.Proof}, which takes the bytes of a file or of an upload, and
 * {@link org.openvalidate.evidence.proof.ProofFolder}, which keeps them beside the recordings.
 */
@NullMarked
package org.openvalidate.evidence.proof;

import org.jspecify.annotations.NullMarked;
