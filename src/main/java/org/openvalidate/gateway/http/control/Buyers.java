package org.openvalidate.gateway.http.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.OrderCode;
import org.openvalidate.gateway.Trade;
import org.openvalidate.gateway.TradeStatus;
import org.openvalidate.gateway.Visit;
import org.openvalidate.time.Secret;
import org.openvalidate.wire.Iso8601;

/** Control calls on an account's buyers and the trades that they are asked to pay. */
final class Buyers {

    private static final int FEWEST = 16;
    private static final int USUAL = 18;
    private static final int MOST = 24;

    /** What a buyer can be told to do. */
    enum Action {
        SCAN,
        LOGIN,
        CONFIRM,
        WRONG_PASSWORD,
        ABANDON
    }

    private Buyers() {}

    static Answer admit(Opened opened, Body body) {
        Behaviour behaviour = body.word("behaviour", body.needed("behaviour"), Behaviour.class)
                .orElse(Behaviour.PAYS_AT_ONCE);
        Optional<Duration> after = body.duration("after");
        if (after.isPresent() && behaviour != Behaviour.ENTERS_PASSWORD) {
            body.problem("after", "Only who ENTERS_PASSWORD does so later.", "Take it out.");
        }
        int digits = body.number("digits", USUAL, FEWEST, MOST);
        body.refuse();
        String code = "28" + Secret.digits(digits - 2);
        after.ifPresentOrElse(
                length -> opened.account().admit(code, length),
                () -> opened.account().admit(code, behaviour));
        return Answer.made(Map.of("paymentCode", code));
    }

    static Answer show(Opened opened, String id) {
        Trade trade = trade(opened, id);
        Map<String, Object> form = form(trade);
        OnlineBuyers.visit(opened, id).ifPresent(visit -> OnlineBuyers.tell(opened, visit, form));
        return Answer.ok(form);
    }

    static Answer act(Opened opened, String id, Body body) {
        Optional<Action> action = body.word("action", body.needed("action"), Action.class);
        String who = body.text("paymentCode", "");
        Optional<Visit> visit = OnlineBuyers.visit(opened, id);
        if (visit.isEmpty() && !who.isEmpty()) {
            body.problem("paymentCode", "Only who pays online is named here.", "Take it out, or POST scans.");
        }
        body.refuse();
        if (visit.isPresent()) {
            return OnlineBuyers.act(opened, visit.get(), action.orElseThrow(), who);
        }
        Trade trade = trade(opened, id);
        if (trade.status() != TradeStatus.WAIT_BUYER_PAY) {
            throw new Refusal(
                    409,
                    "trade " + id,
                    "It does not wait for its buyer: it is " + trade.status() + ".",
                    "Charge again.");
        }
        Action done = action.orElseThrow();
        if (trade.code().isEmpty()) {
            scan(opened, trade);
        } else if (done == Action.SCAN || done == Action.LOGIN) {
            throw new Refusal(
                    409, "action", "The trade has its buyer already.", "Write CONFIRM, WRONG_PASSWORD or ABANDON.");
        }
        Trade scanned = trade(opened, id);
        switch (done) {
            case CONFIRM -> opened.account().happens(new Event.PasswordEntered(scanned.code()));
            case ABANDON -> opened.account().walkAway(scanned.code());
            case SCAN, LOGIN, WRONG_PASSWORD -> {
                // the trade waits on; that it was tried stands in the recording
            }
        }
        opened.tape()
                .buyer(
                        opened.timeline().now(),
                        done == Action.CONFIRM ? "ENTERS_PASSWORD" : done.name(),
                        Map.of("trade", scanned.merchantId()));
        return show(opened, id);
    }

    /** Whoever does something with an order that nobody has scanned, scans it first. */
    private static void scan(Opened opened, Trade trade) {
        String code = opened.account()
                .state()
                .codes()
                .order(trade.merchantId())
                .map(OrderCode::text)
                .orElseThrow(() -> new Refusal(409, "trade", "Nobody can scan it.", "Create a code for it."));
        String buyer = Scans.stranger(opened.account(), Behaviour.ENTERS_PASSWORD);
        opened.account().happens(new Event.OrderScanned(code, buyer));
        if (trade(opened, trade.merchantId()).code().isEmpty()) {
            throw new Refusal(409, "trade", "Its code can no longer be scanned.", "Create another order.");
        }
    }

    private static Trade trade(Opened opened, String id) {
        return opened.account()
                .trade(id)
                .orElseThrow(() -> new Refusal(
                        404,
                        "trade " + id,
                        "No such trade is known in this account.",
                        "Use the merchant's id or the gateway's."));
    }

    private static Map<String, Object> form(Trade trade) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("tradeId", trade.merchantId());
        form.put("alipayTradeId", trade.alipayId());
        form.put("status", trade.status().name());
        form.put("amount", trade.amount().text());
        form.put("currency", trade.amount().currency());
        form.put("settlementCurrency", trade.settlement());
        form.put("product", trade.order().product().name());
        form.put("refunded", trade.refunded().toPlainString());
        form.put("created", Iso8601.of(trade.created()));
        java.time.Instant paid = trade.paid();
        if (paid != null) {
            form.put("paid", Iso8601.of(paid));
        }
        if (!trade.cancelAction().isEmpty()) {
            form.put("cancelAction", trade.cancelAction());
        }
        return form;
    }
}
