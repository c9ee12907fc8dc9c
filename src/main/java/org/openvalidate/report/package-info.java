/**
 * Pure functions from the record of a run to what a reader sees: web page, JSON, JUnit XML, console lines.
 *
 * <p>Begin with {@link org.openvalidate.report.Reports}, the only class here that writes a file, and with the template
 * {@code report.ftlh} beside this package's resources. Every text that a merchant, a gateway or a workbook could have
 * written passes {@link org.openvalidate.report.Legible} on its way out, and every word of our own stands in
 * {@link org.openvalidate.report.Wording}, in both languages. Templates see texts, lists and maps only: what they print
 * is decided in the {@code …View} records, which can be tested without them.
 */
@NullMarked
package org.openvalidate.report;

import org.jspecify.annotations.NullMarked;
