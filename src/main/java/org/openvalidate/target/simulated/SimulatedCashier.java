package org.openvalidate.target.simulated;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.dialect.legacy.Form;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.gateway.Act;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Sight;
import org.openvalidate.gateway.Visit;
import org.openvalidate.gateway.http.Booth;
import org.openvalidate.merchant.Order;
import org.openvalidate.target.CashierSide;

/** The buyers of one case at the simulated cashier. */
public final class SimulatedCashier implements CashierSide {

    private static final String BUYER = "buyer@buyers.example";

    private final Booth booth;
    private final Browser browser;
    private final CaseRecorder recorder;
    private final String returnUrl;

    /** @param returnUrl where the merchant expects its buyers back */
    public SimulatedCashier(Booth booth, Browser browser, CaseRecorder recorder, String returnUrl) {
        this.booth = booth;
        this.browser = browser;
        this.recorder = recorder;
        this.returnUrl = returnUrl;
        admit(Behaviour.PAYS_AT_ONCE);
    }

    @Override
    public void admit(Behaviour behaviour) {
        booth.admit(BUYER, behaviour);
    }

    @Override
    public void opens(Order order) {
        if (order.orderString().isEmpty()) {
            browser.open(order.redirectUrl());
            return;
        }
        recorder.buyer(
                booth.now(),
                BuyerAct.ORDER_STRING,
                Map.of(BuyerAct.TRADE, order.tradeId(), BuyerAct.TEXT, order.orderString()));
        try {
            booth.handOver(order.orderString());
        } catch (Unreadable unreadable) {
            recorder.buyer(
                    booth.now(),
                    BuyerAct.HANDS_OVER,
                    Map.of(BuyerAct.TRADE, order.tradeId(), "error", String.valueOf(unreadable.getMessage())));
        }
    }

    @Override
    public void logsIn(Order order) {
        visit(order).ifPresent(visit -> booth.happens(new Event.AtCashier(visit.token(), Act.LOGIN, BUYER)));
    }

    @Override
    public void pays(Order order) {
        if (visit(order).filter(visit -> visit.step() == Visit.Step.LOGGED_IN).isEmpty()) {
            logsIn(order);
        }
        visit(order).ifPresent(visit -> booth.happens(new Event.AtCashier(visit.token(), Act.CONFIRM, BUYER)));
    }

    @Override
    public void leaves(Order order) {
        visit(order).ifPresent(visit -> booth.happens(new Event.AtCashier(visit.token(), Act.LEAVE, BUYER)));
    }

    @Override
    public void returns(Order order, boolean genuine) {
        Optional<String> address = genuine ? genuine(order) : Optional.of(madeUp(order));
        address.ifPresent(there -> {
            recorder.buyer(
                    booth.now(),
                    BuyerAct.RETURNS,
                    Map.of(BuyerAct.TRADE, order.tradeId(), BuyerAct.GENUINE, String.valueOf(genuine)));
            browser.open(there);
        });
    }

    @Override
    public void tells(Order order, ClientResult result) {
        visit(order).ifPresent(visit -> booth.happens(new Event.ResultAsked(visit.token(), result)));
        String status = String.valueOf(result.status());
        recorder.buyer(
                booth.now(),
                BuyerAct.APP_RESULT,
                Map.of(BuyerAct.TRADE, order.tradeId(), BuyerAct.RESULT_STATUS, status));
        browser.open(returnUrl + "?out_trade_no=" + order.tradeId() + "&resultStatus=" + status);
    }

    /** Nobody is sent back before the order is paid. */
    private Optional<String> genuine(Order order) {
        return visit(order)
                .flatMap(visit -> Sight.of(booth.state(), visit.token(), booth.now()))
                .filter(sight -> sight.returning().isPresent())
                .map(sight -> booth.returning(sight, sight.visit().storefront().returnUrl()));
    }

    /** What anybody can make up who has seen a return once: everything but the signature. */
    private String madeUp(Order order) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("is_success", "T");
        fields.put("out_trade_no", order.tradeId());
        fields.put("trade_no", "2026030200000000000000000001");
        fields.put("trade_status", "TRADE_FINISHED");
        fields.put("sign_type", "MD5");
        fields.put("sign", "0".repeat(32));
        return returnUrl + "?" + Form.write(fields, StandardCharsets.UTF_8);
    }

    private Optional<Visit> visit(Order order) {
        List<Visit> visits = booth.state().visits().inOrder().stream()
                .filter(visit -> visit.merchantId().equals(order.tradeId()))
                .toList();
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.get(visits.size() - 1));
    }
}
