/**
 * What tests share. Begin with {@link org.openvalidate.testkit.Golden}.
 */
@NullMarked
package org.openvalidate.testkit;

import org.jspecify.annotations.NullMarked;
