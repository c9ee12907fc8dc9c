/**
 * What tests of several packages share. Begin with {@link org.openvalidate.testkit.RunFixtures} for a run to report and
 * {@link org.openvalidate.testkit.Golden} for a text that must not change unseen.
 */
@NullMarked
package org.openvalidate.testkit;

import org.jspecify.annotations.NullMarked;
