/**
 * The only owners of clock, randomness and threads that wait.
 *
 * <p>Begin with {@link org.openvalidate.time.Timeline}: real time for real counterparts, virtual time for rehearsals.
 */
@NullMarked
package org.openvalidate.time;

import org.jspecify.annotations.NullMarked;
