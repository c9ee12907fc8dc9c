/**
 * The simulated gateway on the wire: WireMock in front, the pure machine behind, one account beside another.
 *
 * <p>Begin with {@link org.openvalidate.gateway.http.GatewayServer}.
 */
@NullMarked
package org.openvalidate.gateway.http;

import org.jspecify.annotations.NullMarked;
