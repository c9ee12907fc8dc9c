/**
 * A run as Allure results, from its record alone: no plugin listens to Cucumber, so no path of the machine gets in and
 * there is no second truth.
 *
 * <p>Begin with {@link org.openvalidate.report.allure.AllureResults}.
 */
@NullMarked
package org.openvalidate.report.allure;

import org.jspecify.annotations.NullMarked;
