package org.openvalidate.catalogue;

/**
 * What to change when a check fails.
 *
 * @param rule the rule id it belongs to, such as {@code spacing.query}
 * @param advice what the merchant's developer should change
 */
public record Suggestion(String rule, Text advice) {}
