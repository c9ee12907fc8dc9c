package shop.till.sale;

import java.math.BigDecimal;

/**
 * What the cashier keys in.
 *
 * @param paymentCode what the scanner read, empty for a code that the buyer scans
 */
public record Request(
        BigDecimal amount,
        String currency,
        String transCurrency,
        String subject,
        String storeId,
        String secondaryMerchantId,
        String paymentCode) {}
