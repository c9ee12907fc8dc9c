package shop.till.alipay;

import java.math.BigDecimal;

/**
 * What is sold, as the gateway is told.
 *
 * @param tradeId {@code partner_trans_id} or {@code out_trade_no}, unique for ever
 * @param amount in the currency of pricing, with that currency's decimals
 * @param currency of settlement
 * @param transCurrency of pricing, empty when it is the same
 * @param subject free of markup and quotes
 */
public record Sale(
        String tradeId,
        BigDecimal amount,
        String currency,
        String transCurrency,
        String subject,
        String storeId,
        String secondaryMerchantId) {

    /** The currency that the amount is in. */
    public String pricing() {
        return transCurrency.isEmpty() ? currency : transCurrency;
    }

    /** Whether an answer or a notice speaks of this sum; an amount that is not stated agrees. */
    boolean agrees(Reading reading) {
        return sameAmount(amount, reading.field("trans_amount"), true)
                && (reading.field("currency").isEmpty() || inCurrency(reading.field("currency")));
    }

    /** Whether exactly this much was paid. */
    public boolean costs(String stated) {
        return sameAmount(amount, stated, false);
    }

    /** Whether a currency is the sale's own, be it of settlement or of pricing. */
    public boolean inCurrency(String stated) {
        return stated.equals(currency) || (!transCurrency.isEmpty() && stated.equals(transCurrency));
    }

    private static boolean sameAmount(BigDecimal ours, String stated, boolean missing) {
        if (stated.isEmpty()) {
            return missing;
        }
        return stated.matches("[0-9]{1,12}(\\.[0-9]{1,4})?") && new BigDecimal(stated).compareTo(ours) == 0;
    }
}
