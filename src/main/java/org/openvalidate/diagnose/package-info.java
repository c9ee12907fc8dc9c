/**
 * Why a request was refused: what was pasted is read, the pre-sign string is built anew, and what commonly goes wrong is
 * tried until something comes to the signature that was sent. Pure: bytes and keys go in, a diagnosis comes out.
 *
 * <p>Begin with {@link org.openvalidate.diagnose.Diagnosis}.
 */
@NullMarked
package org.openvalidate.diagnose;

import org.jspecify.annotations.NullMarked;
