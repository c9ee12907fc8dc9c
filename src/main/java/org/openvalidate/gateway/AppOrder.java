package org.openvalidate.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * An order string at the wallet. Source: legacy-online §3.2, §8.4: its errors are shown at the cashier, under codes of its
 * own where one is published. Another service than {@code mobile.securitypay.pay} is not taken.
 */
final class AppOrder {

    private AppOrder() {}

    static Reaction answer(State state, Event.HandedOver handed, Instant instant) {
        if (!handed.call().service().equals(LegacyService.SECURITYPAY.wireName())) {
            Departure departure = new Departure(new Reply.Refused("ILLEGAL_SERVICE"), Optional.empty());
            return new Reaction(state, Optional.of(departure), List.of(), Optional.empty());
        }
        Event.Called called = new Event.Called(handed.call(), handed.signature(), instant, handed.token());
        Reaction reaction = Gateway.answer(state, called, instant);
        return new Reaction(
                reaction.state(), reaction.departure().map(AppOrder::atCashier), reaction.due(), reaction.notice());
    }

    private static Departure atCashier(Departure departure) {
        return departure.reply() instanceof Reply.Refused refused
                ? new Departure(new Reply.Refused(CashierCode.of(refused.code()), refused.words()), departure.fault())
                : departure;
    }
}
