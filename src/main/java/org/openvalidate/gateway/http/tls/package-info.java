/**
 * An authority of the simulated gateway's own and the certificate that it issues, for tills that speak HTTPS.
 *
 * <p>Begin with {@link org.openvalidate.gateway.http.tls.Authority}; the only home of key stores and certificates here.
 */
@NullMarked
package org.openvalidate.gateway.http.tls;

import org.jspecify.annotations.NullMarked;
