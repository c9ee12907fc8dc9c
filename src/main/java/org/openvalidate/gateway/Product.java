package org.openvalidate.gateway;

/** How a buyer comes to pay. Source: legacy-instore §2, §6.2; legacy-online §3. */
public enum Product {
    /** The till reads the buyer's code. */
    BARCODE,
    /** The buyer scans the code of one order. */
    TRANSACTION_QR,
    /** The buyer scans the code that hangs in a shop. */
    STORE_QR,
    /** The buyer's browser is sent to the cashier page. */
    WEB,
    /** The same on a phone. */
    WAP,
    /** An app hands an order over to the wallet. */
    APP;

    /** Whether the buyer pays from afar. */
    public boolean online() {
        return this == WEB || this == WAP || this == APP;
    }
}
