/**
 * The operator page: the desk in a browser, for a tester at a real till. Loopback only, unless {@code OPERATOR_BIND} says
 * otherwise; then whoever comes from elsewhere needs the number that the terminal shows. Everything works without script;
 * with it the page follows by itself.
 *
 * <p>Begin with {@link org.openvalidate.operator.web.OperatorPage}; what each form does stands in {@code Acts}.
 */
@NullMarked
package org.openvalidate.operator.web;

import org.jspecify.annotations.NullMarked;
