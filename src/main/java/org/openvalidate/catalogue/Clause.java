package org.openvalidate.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One rule with its source: what a finding cites.
 *
 * @param id letters, hyphen, number, such as {@code POLL-2}
 * @param document the document or page it was read in
 * @param section the place in the document
 * @param wording the rule in our own words
 * @param grade how sure the source is
 * @param weight what a violation does
 * @param url the page's address, empty for rules of our own
 * @param read the day the page was read, {@code yyyy-MM-dd}
 * @param standing the expectation that holds on every case because of this clause, or null
 */
public record Clause(
        String id,
        String document,
        String section,
        Text wording,
        Grade grade,
        Weight weight,
        String url,
        String read,
        @Nullable Expectation standing) {}
