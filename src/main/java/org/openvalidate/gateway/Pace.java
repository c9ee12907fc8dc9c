package org.openvalidate.gateway;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often an account has asked for what is rationed. Source: legacy-online §3.8, §4.1.
 *
 * @param lastRefund when the latest refund was asked for, null for never
 * @param rateDay the day in GMT+8 on which rates were asked for last, null for never
 * @param rateCalls how often on that day
 */
public record Pace(@Nullable Instant lastRefund, @Nullable LocalDate rateDay, int rateCalls) {

    static final Pace NONE = new Pace(null, null, 0);

    Pace refunding(Instant instant) {
        return new Pace(instant, rateDay, rateCalls);
    }

    Pace askingRates(LocalDate day) {
        return new Pace(lastRefund, day, ratesAsked(day) + 1);
    }

    /** How often rates were asked for on a day. */
    int ratesAsked(LocalDate day) {
        return day.equals(rateDay) ? rateCalls : 0;
    }
}
