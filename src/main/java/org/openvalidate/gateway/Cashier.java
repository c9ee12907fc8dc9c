package org.openvalidate.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What buyers do at the cashier, and when a trade begins because of it. Source: legacy-online §3.1, §3.3: on a website when
 * the buyer has logged in; on a phone and from an app only after the right password. Of how a buyer behaves only the purse
 * counts here: what they do, they do by hand.
 */
final class Cashier {

    /** Less than this before the end that an order names, nobody can log in. */
    static final Duration LEAST = Duration.ofMinutes(1);

    private Cashier() {}

    static Reaction act(State state, Event.AtCashier done, Instant instant) {
        Optional<Sight> sight = Sight.of(state, done.token(), instant).filter(each -> each.standing() == Standing.OPEN);
        if (sight.isEmpty()) {
            return Reaction.silent(state);
        }
        Visit visit = sight.get().visit();
        boolean known = visit.step() == Visit.Step.LOGGED_IN;
        return switch (done.act()) {
            case LOGIN -> logIn(state, visit, done.buyer(), instant);
            case CONFIRM -> known ? confirm(state, visit, instant) : Reaction.silent(state);
            case WRONG_PASSWORD -> Reaction.silent(known ? state.with(visit.hindered(Obstacle.WRONG_PASSWORD)) : state);
            case LEAVE -> Reaction.silent(state.with(visit.at(Visit.Step.LEFT)));
        };
    }

    static State told(State state, Event.ResultAsked asked) {
        return state.visits()
                .find(asked.token())
                .map(visit -> state.with(visit.telling(asked.result())))
                .orElse(state);
    }

    private static Reaction logIn(State state, Visit visit, String buyer, Instant instant) {
        Obstacle obstacle = obstacle(state, visit, buyer, instant);
        if (obstacle != Obstacle.NONE) {
            return Reaction.silent(state.with(visit.at(Visit.Step.ARRIVED).hindered(obstacle)));
        }
        Visit inside = visit.loggedIn(buyer, instant);
        State after = state.with(inside);
        return visit.order().product() == Product.WEB
                        && state.trade(visit.merchantId()).isEmpty()
                ? waiting(after, inside, begun(after, inside, instant))
                : Reaction.silent(after);
    }

    private static Reaction confirm(State state, Visit visit, Instant instant) {
        Obstacle obstacle = rival(state, visit, visit.buyer());
        if (obstacle != Obstacle.NONE) {
            return Reaction.silent(state.with(visit.hindered(obstacle)));
        }
        Optional<Trade> known = state.trade(visit.merchantId());
        Trade trade = known.orElseGet(() -> begun(state, visit, instant));
        if (state.buyers().get(visit.buyer()) != Behaviour.BALANCE_NOT_ENOUGH) {
            return Reaction.silent(state.with(trade.paidAt(instant)).with(visit.at(Visit.Step.PAID)));
        }
        State poor = state.with(visit.hindered(Obstacle.EMPTY_PURSE));
        return known.isPresent() ? Reaction.silent(poor) : waiting(poor, visit, trade);
    }

    private static Obstacle obstacle(State state, Visit visit, String buyer, Instant instant) {
        if (state.buyers().get(buyer) == null) {
            return Obstacle.BUYER_UNKNOWN;
        }
        Instant end = visit.lasting().end();
        if (end != null && instant.isAfter(end.minus(LEAST))) {
            return Obstacle.TOO_LATE;
        }
        return rival(state, visit, buyer);
    }

    /** Somebody else, or something else under the same number, was first. */
    private static Obstacle rival(State state, Visit visit, String buyer) {
        Trade trade = state.trade(visit.merchantId()).orElse(null);
        if (trade == null) {
            return Obstacle.NONE;
        }
        if (!trade.content().equals(visit.content())) {
            return Obstacle.OTHER_ORDER;
        }
        return trade.code().equals(buyer) ? Obstacle.NONE : Obstacle.OTHER_BUYER;
    }

    private static Trade begun(State state, Visit visit, Instant instant) {
        return Trade.open(
                visit.merchantId(),
                state.nextAlipayId(instant),
                visit.content(),
                visit.order(),
                visit.buyer(),
                instant);
    }

    private static Reaction waiting(State state, Visit visit, Trade trade) {
        Due over = new Due(visit.until(), new Event.Expired(trade.merchantId()));
        return new Reaction(state.with(trade), Optional.empty(), List.of(over), Optional.empty());
    }
}
