package org.openvalidate.gateway.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Trade;
import org.openvalidate.wire.Money;

/**
 * The sandbox's convention that an amount provokes a fault, for tills without a control API. Source: legacy-instore §4.
 * Which amount provokes what stands in {@link Trigger}. They become ordinary faults: on the pay itself, and armed for the
 * trade that it begins.
 */
public enum TriggerAmounts {
    /** Amounts mean nothing. */
    OFF,
    /** 9901, 9902.00, … */
    WHOLE,
    /** 99.01, 99.02, … for tills whose prices are small; in a currency without decimals 9901, 9902, … */
    CENTS;

    /** What meets a pay of this amount, for this one call. */
    Optional<Fault> meeting(Call call) {
        if (!call.service().equals(LegacyService.SPOT_PAY.wireName())) {
            return Optional.empty();
        }
        String pricing = call.parameter("trans_currency");
        return amount(call.parameter("trans_amount"), pricing.isEmpty() ? call.parameter("currency") : pricing)
                .flatMap(this::trigger)
                .flatMap(Trigger::meeting);
    }

    /** What will meet the calls that follow on this trade. */
    List<Fault> following(Trade trade) {
        return trigger(trade.amount()).map(trigger -> trigger.following(trade)).orElse(List.of());
    }

    /** The trigger that an amount is. */
    private Optional<Trigger> trigger(Money money) {
        BigDecimal amount = money.amount();
        return switch (this) {
            case OFF -> Optional.empty();
            case WHOLE -> Trigger.of(amount);
            case CENTS -> Trigger.of(amount.scale() > 0 ? amount.movePointRight(2) : amount);
        };
    }

    private static Optional<Money> amount(String text, String currency) {
        return text.matches("\\d{1,9}(\\.\\d{1,2})?") ? Optional.of(Money.of(text, currency)) : Optional.empty();
    }
}
