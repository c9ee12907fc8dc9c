package org.openvalidate.merchant;

import org.openvalidate.wire.Money;

/**
 * One sale at a till.
 *
 * @param amount what is charged
 * @param paymentCode what the buyer shows
 */
public record Sale(Money amount, String paymentCode) {}
