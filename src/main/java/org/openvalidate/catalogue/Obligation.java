package org.openvalidate.catalogue;

/**
 * An expectation with what its clause says of it, so that a recording can be judged without the workbook.
 *
 * @param expectation the rule and its figures
 * @param grade how sure the clause's source is
 * @param weight what a violation does
 * @param standing whether it holds on every case rather than by a line of this one
 */
public record Obligation(Expectation expectation, Grade grade, Weight weight, boolean standing) {}
