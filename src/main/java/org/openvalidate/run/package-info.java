/**
 * A run from its settings to its record: one suite for Maven and for the jar.
 *
 * <p>Begin with {@link org.openvalidate.run.Launch}; {@link org.openvalidate.run.OpenRun} is what the glue sees of it.
 */
@NullMarked
package org.openvalidate.run;

import org.jspecify.annotations.NullMarked;
