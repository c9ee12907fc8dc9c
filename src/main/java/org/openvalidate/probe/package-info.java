/**
 * What the harness itself says to a gateway, whoever is tested.
 *
 * <p>Begin with {@link org.openvalidate.probe.Probe}.
 */
@NullMarked
package org.openvalidate.probe;

import org.jspecify.annotations.NullMarked;
