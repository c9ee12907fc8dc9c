package org.openvalidate.merchant;

import org.openvalidate.wire.Money;

/**
 * One sale.
 *
 * @param product how the buyer is charged
 * @param amount what is charged
 * @param paymentCode what the buyer shows at the till, empty where nobody shows anything
 */
public record Sale(Product product, Money amount, String paymentCode) {

    /** A sale to a buyer who shows a payment code. */
    public static Sale byCode(Money amount, String paymentCode) {
        return new Sale(Product.BARCODE, amount, paymentCode);
    }

    /** A sale from afar; an amount in CNY where the shop prices in it. */
    public static Sale online(Product product, Money amount) {
        return new Sale(product, amount, "");
    }
}
