package org.openvalidate.target.sandbox;

import java.util.Map;
import java.util.function.Consumer;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.merchant.Order;
import org.openvalidate.target.CashierSide;
import org.openvalidate.target.buyer.Wallet;
import org.openvalidate.time.Timeline;

/** Buyers at a cashier that is not ours: a person with a browser. */
public final class ForeignCashier implements CashierSide {

    private final Wallet wallet;
    private final Consumer<Order> before;
    private final CaseRecorder recorder;
    private final Timeline timeline;

    /** @param before what is done with an order before a buyer opens it */
    public ForeignCashier(Wallet wallet, Consumer<Order> before, CaseRecorder recorder, Timeline timeline) {
        this.wallet = wallet;
        this.before = before;
        this.recorder = recorder;
        this.timeline = timeline;
    }

    /** Whose purse it is, the person with the browser knows from what they are asked next. */
    @Override
    public void admit(Behaviour behaviour) {
        if (behaviour == Behaviour.BALANCE_NOT_ENOUGH) {
            throw ForeignSide.simulatedOnly("empty a buyer's purse");
        }
    }

    @Override
    public void opens(Order order) {
        if (!order.orderString().isEmpty()) {
            recorder.buyer(
                    timeline.now(),
                    BuyerAct.ORDER_STRING,
                    Map.of(BuyerAct.TRADE, order.tradeId(), BuyerAct.TEXT, order.orderString()));
        }
        before.accept(order);
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
            throw ForeignSide.simulatedOnly("send a buyer back with a forged address");
        }
        recorder.buyer(
                timeline.now(), BuyerAct.RETURNS, Map.of(BuyerAct.TRADE, order.tradeId(), BuyerAct.GENUINE, "true"));
        wallet.returns(order);
    }

    @Override
    public void tells(Order order, ClientResult result) {
        throw ForeignSide.simulatedOnly("tell an app what has not happened");
    }
}
