package org.openvalidate.merchant;

import java.time.Duration;

/**
 * The figures that a merchant declares of its orders from afar; the reference merchant's stand in the workbook's TestData
 * sheet.
 *
 * @param betweenQueries pause between two queries of an order that nobody has paid yet
 * @param validity how long an order can be paid; afterwards the shop closes it
 * @param patience how long an answer is waited for
 * @param betweenRefunds least time between two refunds, whatever they are of
 */
public record DeclaredOnline(Duration betweenQueries, Duration validity, Duration patience, Duration betweenRefunds) {}
