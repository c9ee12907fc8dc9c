package org.openvalidate.merchant;

import java.time.Duration;

/**
 * The figures that a merchant declares of itself; the reference merchant's stand in the workbook's TestData sheet.
 *
 * @param payPatience how long the till waits for the answer to a pay
 * @param queryPatience how long it waits for the answer to a query
 * @param cancelPatience how long it waits for the answer to a cancel
 * @param beforeFirstQuery pause before the first query
 * @param betweenQueries pause between the end of a query and the next
 * @param budget how long after the pay began the till goes on polling
 * @param failedQueries how many failed queries in a row end the polling
 * @param betweenCancels pause between the end of a cancel and the next
 * @param cancelTries how many cancels without success call a person
 * @param jobInterval how often the background job looks after what nobody at the till follows any more
 * @param habits what else it declares
 */
public record Declared(
        Duration payPatience,
        Duration queryPatience,
        Duration cancelPatience,
        Duration beforeFirstQuery,
        Duration betweenQueries,
        Duration budget,
        int failedQueries,
        Duration betweenCancels,
        int cancelTries,
        Duration jobInterval,
        Habits habits) {

    /** The same with other habits. */
    public Declared with(Habits other) {
        return new Declared(
                payPatience,
                queryPatience,
                cancelPatience,
                beforeFirstQuery,
                betweenQueries,
                budget,
                failedQueries,
                betweenCancels,
                cancelTries,
                jobInterval,
                other);
    }
}
