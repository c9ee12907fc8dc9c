/**
 * HTTP as values: what was sent, what came back, how it ended, and when. Also money and hashes.
 *
 * <p>Begin with {@link org.openvalidate.wire.Exchange}.
 */
@NullMarked
package org.openvalidate.wire;

import org.jspecify.annotations.NullMarked;
