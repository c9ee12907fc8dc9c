/**
 * Cucumber glue, one line a step: Given arms, When appends, Then judges.
 *
 * <p>Begin with {@link org.openvalidate.steps.Scene}, the state of one scenario.
 */
@NullMarked
package org.openvalidate.steps;

import org.jspecify.annotations.NullMarked;
