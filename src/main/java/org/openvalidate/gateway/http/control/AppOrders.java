package org.openvalidate.gateway.http.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.dialect.legacy.OrderString;
import org.openvalidate.gateway.CashierCode;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Product;
import org.openvalidate.gateway.Sight;
import org.openvalidate.gateway.Visit;
import org.openvalidate.gateway.http.cashier.Wallet;

/** Control calls of an app: an order handed over to the wallet, and what the wallet tells the app. */
final class AppOrders {

    private static final String STRING = "orderString";

    private AppOrders() {}

    static Answer handOver(Opened opened, Body body) {
        String text = body.needed(STRING);
        body.refuse();
        Reply reply = reply(opened, text);
        if (reply instanceof Reply.Cashier visit) {
            Map<String, Object> form = new LinkedHashMap<>();
            form.put("tradeId", order(opened, visit.token()).merchantId());
            form.put("cashierUrl", opened.cashier(visit.token()));
            return Answer.made(form);
        }
        Reply.Refused refused = (Reply.Refused) reply;
        String what = (refused.code() + " " + refused.words()).trim();
        throw new Refusal(
                400, STRING, "The cashier refuses it: " + what + ".", "POST it to /cashier/app to be told what to do.");
    }

    /** What the wallet has told the app so far. */
    static Answer show(Opened opened, String id) {
        Visit visit = visit(opened, id);
        Optional<ClientResult> result = Sight.of(
                        opened.booth().state(), visit.token(), opened.booth().now())
                .flatMap(Sight::result);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("tradeId", visit.merchantId());
        OnlineBuyers.tell(opened, visit, form);
        result.ifPresent(told -> {
            form.put("result", told.name());
            form.put("resultStatus", String.valueOf(told.status()));
        });
        return Answer.ok(form);
    }

    /** The app is told this, whatever has happened. */
    static Answer tell(Opened opened, String id, Body body) {
        Optional<ClientResult> result = body.word("result", body.needed("result"), ClientResult.class);
        body.refuse();
        Visit visit = visit(opened, id);
        opened.booth().happens(new Event.ResultAsked(visit.token(), result.orElseThrow()));
        return show(opened, id);
    }

    private static Reply reply(Opened opened, String text) {
        OrderString order;
        try {
            order = Wallet.read(text);
        } catch (Unreadable unreadable) {
            return new Reply.Refused(CashierCode.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
        String partner = opened.account().partner();
        return order.call().partner().equals(partner)
                ? Wallet.handOver(order, opened.booth())
                : new Reply.Refused(CashierCode.of("ILLEGAL_PARTNER"), "the order is not of account " + partner);
    }

    private static Visit visit(Opened opened, String id) {
        return OnlineBuyers.visit(opened, id)
                .filter(visit -> visit.order().product() == Product.APP)
                .orElseThrow(() -> new Refusal(
                        404, "order " + id, "No app has handed over such an order.", "POST app-orders begins one."));
    }

    private static Visit order(Opened opened, String token) {
        return opened.booth().state().visits().find(token).orElseThrow();
    }
}
