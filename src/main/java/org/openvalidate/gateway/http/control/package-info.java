/**
 * How other programs steer the simulated gateway that {@code serve} runs: accounts, buyers, faults, recordings, as JSON
 * over HTTP on loopback.
 *
 * <p>Begin with {@link org.openvalidate.gateway.http.control.ControlServer}.
 */
@NullMarked
package org.openvalidate.gateway.http.control;

import org.jspecify.annotations.NullMarked;
