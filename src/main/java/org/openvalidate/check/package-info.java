/**
 * The rules: an expectation and a recording become a finding. A rule returns, it never throws.
 *
 * <p>Begin with {@link org.openvalidate.check.Rules}.
 */
@NullMarked
package org.openvalidate.check;

import org.jspecify.annotations.NullMarked;
