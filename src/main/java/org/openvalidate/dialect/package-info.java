/**
 * How a protocol family speaks: canonical messages to bytes and back, signatures, error codes.
 *
 * <p>Begin with {@link org.openvalidate.dialect.Dialect}; {@code legacy} is the gateway.do family.
 */
@NullMarked
package org.openvalidate.dialect;

import org.jspecify.annotations.NullMarked;
