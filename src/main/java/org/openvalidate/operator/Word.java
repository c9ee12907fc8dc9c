package org.openvalidate.operator;

import java.time.Instant;

/**
 * A person's word on a case.
 *
 * @param by who gives it
 * @param at when it was given or noted on the sheet
 * @param statement in their own words, may be empty
 */
public record Word(Tester by, Instant at, String statement) {}
