/**
 * Settings with their provenance: where each value came from, in one place.
 *
 * <p>Begin with {@link org.openvalidate.config.Settings}.
 */
@NullMarked
package org.openvalidate.config;

import org.jspecify.annotations.NullMarked;
