/**
 * The recording of a case: what was exchanged and claimed, redacted before anything else sees it.
 *
 * <p>Begin with {@link org.openvalidate.evidence.Recording}. Rules see nothing but this, live as in replay.
 */
@NullMarked
package org.openvalidate.evidence;

import org.jspecify.annotations.NullMarked;
