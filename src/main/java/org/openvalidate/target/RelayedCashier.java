package org.openvalidate.target;

import java.util.Map;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.merchant.Order;
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
            throw cannot("choose what the buyer's purse holds");
        }
    }

    @Override
    public void opens(Order order) {
        if (order.redirectUrl().isEmpty()) {
            throw cannot("hand an order string over to the wallet");
        }
        wallet.does(Wallet.Acts.OPEN, order.redirectUrl());
    }

    @Override
    public void logsIn(Order order) {
        wallet.does(Wallet.Acts.LOGIN, order.tradeId());
    }

    @Override
    public void pays(Order order) {
        wallet.does(Wallet.Acts.CONFIRM, order.tradeId());
    }

    @Override
    public void leaves(Order order) {
        wallet.does(Wallet.Acts.LEAVE, order.tradeId());
    }

    @Override
    public void returns(Order order, boolean genuine) {
        if (!genuine) {
            throw cannot("make a return to the shop up");
        }
        recorder.buyer(
                timeline.now(),
                BuyerAct.RETURNS,
                Map.of(BuyerAct.TRADE, order.tradeId(), BuyerAct.GENUINE, String.valueOf(true)));
        wallet.does(Wallet.Acts.RETURN, order.tradeId());
    }

    @Override
    public void tells(Order order, ClientResult result) {
        throw cannot("choose what the app is told");
    }

    private static Unjudged cannot(String what) {
        return new Unjudged(Unjudged.Kind.NOT_RUN, "Nobody can " + what + " at the sandbox.");
    }
}
