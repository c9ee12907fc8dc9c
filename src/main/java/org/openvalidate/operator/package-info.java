/**
 * Acceptance by a person at a real till: the desk where a run and its tester meet. The run lays a case on it and waits; the
 * tester sells, plays the buyer's wallet and says what till and books show. Nothing here opens a port: the page that shows
 * the desk is {@link org.openvalidate.operator.web}.
 *
 * <p>Begin with {@link org.openvalidate.operator.Desk}, then {@link org.openvalidate.operator.CasePlay}.
 */
@NullMarked
package org.openvalidate.operator;

import org.jspecify.annotations.NullMarked;
