package org.openvalidate.target.relay;

import java.util.Map;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.merchant.Order;
import org.openvalidate.target.CashierSide;
import org.openvalidate.target.Unjudged;
import org.openvalidate.target.buyer.Wallet;
import org.openvalidate.time.Timeline;

/** Buyers at a cashier that is not ours. */
final class RelayedCashier implements CashierSide {

    private final Wallet wallet;
    private final CaseRecorder recorder;
    private final Timeline timeline;

    RelayedCashier(Wallet wallet, CaseRecorder recorder, Timeline timeline) {
        this.wallet = wallet;
        this.recorder = recorder;
        this.timeline = timeline;
    }

    @Override
    public void admit(Behaviour behaviour) {
        if (behaviour != Behaviour.PAYS_AT_ONCE) {
            throw nobodyCan("choose what the buyer's purse holds");
        }
    }

    @Override
    public void opens(Order order) {
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
            throw nobodyCan("make a return to the shop up");
        }
        recorder.buyer(
                timeline.now(),
                BuyerAct.RETURNS,
                Map.of(BuyerAct.TRADE, order.tradeId(), BuyerAct.GENUINE, String.valueOf(true)));
        wallet.returns(order);
    }

    @Override
    public void tells(Order order, ClientResult result) {
        throw nobodyCan("choose what the app is told");
    }

    private static Unjudged nobodyCan(String what) {
        return new Unjudged(Unjudged.Kind.NOT_RUN, "Nobody can " + what + " at the sandbox.");
    }
}
