package org.openvalidate.gateway;

import org.openvalidate.wire.Money;

/**
 * What was ordered, as the request that began a trade says.
 *
 * @param product how the buyer pays
 * @param amount in the currency in which it is priced
 * @param settlement the currency in which the merchant is paid
 * @param subject what the buyer's bill says
 * @param passback returned to the merchant in notices as it came, empty where nothing is
 * @param addressee who is told of what becomes of it
 */
public record Order(
        Product product, Money amount, String settlement, String subject, String passback, Addressee addressee) {}
