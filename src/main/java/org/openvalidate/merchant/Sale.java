package org.openvalidate.merchant;

import org.openvalidate.wire.Money;

/**
 * One sale.
 *
 * @param product how the buyer is charged
 * @param amount what is charged, in the currency in which it is priced
 * @param paymentCode what the buyer shows at the till, empty where nobody shows anything
 * @param settlement the currency in which the merchant is paid
 * @param storeId where it is sold, empty for the merchant's usual store
 */
public record Sale(Product product, Money amount, String paymentCode, String settlement, String storeId) {

    /** A sale that is priced in the currency in which the merchant is paid, in its usual store. */
    public Sale(Product product, Money amount, String paymentCode) {
        this(product, amount, paymentCode, amount.currency(), "");
    }

    /** A sale to a buyer who shows a payment code. */
    public static Sale byCode(Money amount, String paymentCode) {
        return new Sale(Product.BARCODE, amount, paymentCode);
    }

    /** A sale to a buyer who scans what the till shows. */
    public static Sale toBeScanned(Money amount) {
        return new Sale(Product.TRANSACTION_QR, amount, "");
    }

    /** The same, paid to the merchant in another currency. */
    public Sale settledIn(String currency) {
        return new Sale(product, amount, paymentCode, currency, storeId);
    }

    /** The same in another store. */
    public Sale in(String store) {
        return new Sale(product, amount, paymentCode, settlement, store);
    }

    /** A sale from afar; an amount in CNY where the shop prices in it. */
    public static Sale online(Product product, Money amount) {
        return new Sale(product, amount, "");
    }
}
