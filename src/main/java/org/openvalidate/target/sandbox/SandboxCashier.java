package org.openvalidate.target.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.merchant.Order;
import org.openvalidate.target.CashierSide;
import org.openvalidate.target.buyer.Wallet;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;

/** Buyers at a cashier that is not ours: a person with a browser. */
final class SandboxCashier implements CashierSide {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String AGENT = "OpenValidate-browser";

    private final Wallet wallet;
    private final RecordedLine line;
    private final CaseRecorder recorder;
    private final Timeline timeline;

    SandboxCashier(Wallet wallet, RecordedLine line, CaseRecorder recorder, Timeline timeline) {
        this.wallet = wallet;
        this.line = line;
        this.recorder = recorder;
        this.timeline = timeline;
    }

    /** Whose purse it is, the person with the browser knows from what they are asked next. */
    @Override
    public void admit(Behaviour behaviour) {
        if (behaviour == Behaviour.BALANCE_NOT_ENOUGH) {
            throw SandboxSide.simulatedOnly("empty a buyer's purse");
        }
    }

    /**
     * The order is opened once from here, so that it is on record what the merchant signed and what the gateway said; then
     * by the person.
     */
    @Override
    public void opens(Order order) {
        if (order.orderString().isEmpty()) {
            URI address = URI.create(order.redirectUrl());
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            try {
                line.send(
                        "merchant",
                        AGENT,
                        "the buyer's browser",
                        address,
                        new Request("GET", address.getRawPath() + query, Map.of(), Bytes.NONE),
                        PATIENCE);
            } catch (Unanswered nothing) {
                // stands in the recording
            }
        } else {
            recorder.buyer(
                    timeline.now(),
                    BuyerAct.ORDER_STRING,
                    Map.of(BuyerAct.TRADE, order.tradeId(), BuyerAct.TEXT, order.orderString()));
        }
        wallet.opens(order);
    }

    @Override
    public void logsIn(Order order) {
        wallet.logsIn(order);
    }

    @Override
    public void pays(Order order) {
        wallet.pays(order);
    }

    @Override
    public void leaves(Order order) {
        wallet.leaves(order);
    }

    @Override
    public void returns(Order order, boolean genuine) {
        if (!genuine) {
            throw SandboxSide.simulatedOnly("send a buyer back with a forged address");
        }
        recorder.buyer(
                timeline.now(), BuyerAct.RETURNS, Map.of(BuyerAct.TRADE, order.tradeId(), BuyerAct.GENUINE, "true"));
        wallet.returns(order);
    }

    @Override
    public void tells(Order order, ClientResult result) {
        throw SandboxSide.simulatedOnly("tell an app what has not happened");
    }
}
