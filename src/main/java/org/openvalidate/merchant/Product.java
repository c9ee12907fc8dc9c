package org.openvalidate.merchant;

/** How a buyer is charged, by the names of the test driver. */
public enum Product {
    BARCODE,
    TRANSACTION_QR,
    STORE_QR,
    WEB,
    WAP,
    APP;

    /** Whether the buyer pays in a shop. */
    public boolean inStore() {
        return this == BARCODE || this == TRANSACTION_QR || this == STORE_QR;
    }
}
