package org.openvalidate.gateway;

/** How a secondary merchant is paid, in the words of {@code payment_method}. Source: legacy-online §6.4. */
public enum PaymentMethod {
    /** On sites and in apps: registered as a merchant. */
    ONLINE_PAYMENT,
    /** In a store, or a taxi: each is registered on its own. */
    INSTORE_PAYMENT
}
