package org.openvalidate.gateway.http.control;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.gateway.Act;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Obstacle;
import org.openvalidate.gateway.Sight;
import org.openvalidate.gateway.Standing;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.Trade;
import org.openvalidate.gateway.Visit;

/** Control calls on the buyer of an online order: what a person would do on the cashier's page, done by a program. */
final class OnlineBuyers {

    /** What keeps a buyer from doing at all what they were told to. */
    private static final Set<Obstacle> FINAL =
            EnumSet.of(Obstacle.BUYER_UNKNOWN, Obstacle.OTHER_BUYER, Obstacle.OTHER_ORDER, Obstacle.TOO_LATE);

    private OnlineBuyers() {}

    /** The latest visit that has to do with an order, by the merchant's id or the gateway's. */
    static Optional<Visit> visit(Opened opened, String id) {
        State state = opened.booth().state();
        Optional<Trade> trade = state.named(id);
        String order = trade.map(Trade::merchantId).orElse(id);
        List<Visit> visits = state.visits().inOrder().stream()
                .filter(each -> each.merchantId().equals(order))
                .filter(each ->
                        trade.map(one -> one.content().equals(each.content())).orElse(true))
                .toList();
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.get(visits.size() - 1));
    }

    /**
     * Whoever does something without having logged in logs in first.
     *
     * @param who logs in, empty for whoever is there already, else for one who shows up with enough money
     */
    static Answer act(Opened opened, Visit visit, Buyers.Action action, String who) {
        Sight before = sight(opened, visit.token());
        if (before.standing() != Standing.OPEN) {
            throw new Refusal(
                    409,
                    "order " + visit.merchantId(),
                    "It does not wait for its buyer: it is " + before.standing() + ".",
                    "Send the buyer to the cashier with a new order.");
        }
        if (action == Buyers.Action.SCAN) {
            throw new Refusal(
                    409, "action", "Nobody scans an online order.", "Write LOGIN, CONFIRM, WRONG_PASSWORD or ABANDON.");
        }
        boolean inside = visit.step() == Visit.Step.LOGGED_IN && who.isEmpty();
        boolean logsIn = action == Buyers.Action.LOGIN || (action != Buyers.Action.ABANDON && !inside);
        if (logsIn) {
            happens(opened, visit.token(), Act.LOGIN, who.isEmpty() ? known(opened, before) : who);
        }
        switch (action) {
            case CONFIRM -> happens(opened, visit.token(), Act.CONFIRM, "");
            case WRONG_PASSWORD -> happens(opened, visit.token(), Act.WRONG_PASSWORD, "");
            case ABANDON -> happens(opened, visit.token(), Act.LEAVE, "");
            case LOGIN, SCAN -> {
                // that was all
            }
        }
        return sight(opened, visit.token()).trade().isPresent()
                ? Buyers.show(opened, visit.merchantId())
                : Answer.ok(withoutTrade(opened, sight(opened, visit.token()).visit()));
    }

    /** What a visit adds to what is told of an order. */
    static void tell(Opened opened, Visit visit, Map<String, Object> form) {
        form.put("step", visit.step().name());
        if (visit.obstacle() != Obstacle.NONE) {
            form.put("obstacle", visit.obstacle().name());
        }
        form.put("cashierUrl", opened.cashier(visit.token()));
    }

    private static void happens(Opened opened, String token, Act act, String buyer) {
        opened.booth().happens(new Event.AtCashier(token, act, buyer));
        Obstacle obstacle = sight(opened, token).visit().obstacle();
        if (FINAL.contains(obstacle)) {
            throw new Refusal(
                    409,
                    "buyer",
                    "The cashier does not let this buyer go on: " + (obstacle.name() + " " + obstacle.code()).trim()
                            + ".",
                    "Tell the buyer who began, or begin another order.");
        }
    }

    /** Who has to do with the order already, else somebody new. */
    private static String known(Opened opened, Sight sight) {
        String last = sight.trade().map(Trade::code).orElse(sight.visit().buyer());
        return last.isEmpty() ? Scans.stranger(opened.account(), Behaviour.PAYS_AT_ONCE) : last;
    }

    private static Sight sight(Opened opened, String token) {
        return Sight.of(opened.booth().state(), token, opened.booth().now())
                .orElseThrow(() -> new Refusal(
                        404, "order", "The account was reset meanwhile.", "Send the buyer to the cashier again."));
    }

    private static Map<String, Object> withoutTrade(Opened opened, Visit visit) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("tradeId", visit.merchantId());
        form.put("status", "TRADE_NOT_EXIST");
        form.put("amount", visit.order().amount().text());
        form.put("currency", visit.order().amount().currency());
        form.put("settlementCurrency", visit.order().settlement());
        form.put("product", visit.order().product().name());
        tell(opened, visit, form);
        return form;
    }
}
