package org.openvalidate.merchant.books;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What the merchant holds of its contract.
 *
 * @param partner its account
 * @param feeRate the fee as a part of one, empty where the merchant does not hold it; then fees are only believed or not
 *     as far as they fit the other amounts of their row
 * @param days when money is settled
 * @param rateDecimals to how many decimals {@code Trans_forex_rate} is believed; not published
 */
public record Contract(String partner, Optional<BigDecimal> feeRate, WorkingDays days, int rateDecimals) {

    /** As many as the column {@code Rate} has in published rows (legacy-instore §6.3). */
    private static final int USUAL_DECIMALS = 8;

    /** A contract of which no more is known than this. */
    public static Contract of(String partner, Optional<BigDecimal> feeRate) {
        return new Contract(partner, feeRate, new WorkingDays(Set.of()), USUAL_DECIMALS);
    }
}
