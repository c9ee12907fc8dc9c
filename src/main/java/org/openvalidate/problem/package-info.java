/**
 * What can be wrong, in the user's words. Every package may use this one.
 *
 * <p>Begin with {@link org.openvalidate.problem.Problem}. {@link org.openvalidate.problem.BadInput} is the user's input
 * (exit 2), {@link org.openvalidate.problem.HarnessFault} is us or our surroundings (exit 3); what is wrong with the
 * system under test is never an exception but a finding.
 */
@NullMarked
package org.openvalidate.problem;

import org.jspecify.annotations.NullMarked;
