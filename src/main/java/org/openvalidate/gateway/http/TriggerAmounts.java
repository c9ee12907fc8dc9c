package org.openvalidate.gateway.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Trade;
import org.openvalidate.wire.Money;

/**
 * The sandbox's convention that an amount provokes a fault, for tills without a control API. Source: legacy-instore §4:
 * 9901 to 9904 as published, 9905 to 9908 by the same pattern. They become ordinary faults: on
 * the pay itself, and armed for the trade that it begins.
 */
public enum TriggerAmounts {
    /** Amounts mean nothing. */
    OFF,
    /** 9901, 9902.00, … */
    WHOLE,
    /** 99.01, 99.02, … for tills whose prices are small; in a currency without decimals 9901, 9902, … */
    CENTS;

    private static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final String QUERY = "alipay.acquire.overseas.query";
    private static final String CANCEL = "alipay.acquire.cancel";
    private static final String REFUND = "alipay.acquire.overseas.spot.refund";
    private static final String UNKNOWN = "SYSTEM_ERROR";
    private static final Map<String, String> RETRY = Map.of("retry_flag", "Y");
    private static final int FIRST = 9901;
    private static final int LAST = 9908;

    /** What meets a pay of this amount, for this one call. */
    Optional<Fault> meeting(Call call) {
        if (!call.service().equals(PAY)) {
            return Optional.empty();
        }
        String pricing = call.parameter("trans_currency");
        return amount(call.parameter("trans_amount"), pricing.isEmpty() ? call.parameter("currency") : pricing)
                .flatMap(amount -> onPay(number(amount)));
    }

    /** What will meet the calls that follow on this trade. */
    List<Fault> following(Trade trade) {
        return switch (number(trade.amount())) {
            case 9903 -> queries(trade, Fault.error(QUERY, UNKNOWN, Fault.Level.BUSINESS));
            case 9904 -> queries(trade, Fault.on(QUERY, Fault.Kind.NO_ANSWER));
            case 9905 -> List.of(cancel(trade).times(2));
            case 9906 -> List.of(cancel(trade).times(0));
            case 9907 -> List.of(of(trade, Fault.error(REFUND, UNKNOWN, Fault.Level.BUSINESS)));
            case 9908 ->
                List.of(of(trade, Fault.on(REFUND, Fault.Kind.NO_ANSWER).afterEffect()));
            default -> List.of();
        };
    }

    /** The trigger that an amount is, 0 where it is none. */
    private int number(Money money) {
        BigDecimal amount = money.amount();
        if (this == OFF) {
            return 0;
        }
        boolean cents = this == CENTS && amount.scale() > 0;
        BigDecimal number = (cents ? amount.movePointRight(2) : amount).stripTrailingZeros();
        boolean trigger = number.scale() <= 0
                && number.compareTo(BigDecimal.valueOf(FIRST)) >= 0
                && number.compareTo(BigDecimal.valueOf(LAST)) <= 0;
        return trigger ? number.intValueExact() : 0;
    }

    private static Optional<Money> amount(String text, String currency) {
        return text.matches("\\d{1,9}(\\.\\d{1,2})?") ? Optional.of(Money.of(text, currency)) : Optional.empty();
    }

    /** The first is refused with its outcome unknown, the second is paid and never answered. */
    private static Optional<Fault> onPay(int number) {
        return switch (number) {
            case 9901 -> Optional.of(Fault.error(PAY, UNKNOWN, Fault.Level.BUSINESS));
            case 9902 -> Optional.of(Fault.on(PAY, Fault.Kind.NO_ANSWER).afterEffect());
            default -> Optional.empty();
        };
    }

    private static List<Fault> queries(Trade trade, Fault fault) {
        return List.of(
                of(trade, fault).times(0),
                fault.matching(Map.of("alipay_trans_id", trade.alipayId())).times(0));
    }

    private static Fault cancel(Trade trade) {
        return Fault.error(CANCEL, UNKNOWN, Fault.Level.BUSINESS)
                .answering(RETRY)
                .matching(Map.of("out_trade_no", trade.merchantId()));
    }

    private static Fault of(Trade trade, Fault fault) {
        return fault.matching(Map.of("partner_trans_id", trade.merchantId()));
    }
}
