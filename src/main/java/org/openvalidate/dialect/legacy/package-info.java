/**
 * The gateway.do family: form parameters, pre-sign strings, the XML envelope.
 *
 * <p>Begin with {@link org.openvalidate.dialect.legacy.LegacyDialect}.
 */
@NullMarked
package org.openvalidate.dialect.legacy;

import org.jspecify.annotations.NullMarked;
