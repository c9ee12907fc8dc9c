/**
 * Findings become verdicts, verdicts become the record of a run. Nothing flows back.
 *
 * <p>Begin with {@link org.openvalidate.result.Judge} and {@link org.openvalidate.result.RunRecord}.
 */
@NullMarked
package org.openvalidate.result;

import org.jspecify.annotations.NullMarked;
