package org.openvalidate.target.observed;

import java.util.Optional;
import org.openvalidate.catalogue.Text;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.merchant.Order;
import org.openvalidate.target.CashierSide;

/** Buyers who pay from afar, played by a tester in a browser of their own: each step is asked for and waited for. */
final class HandCashier implements CashierSide {

    private final CashierSide gateway;
    private final HandPlay tester;
    private final Visits visits;

    /** What the gateway knows of its cashier, by the merchant's trade id, of the latest visit of an order. */
    interface Visits {

        /** Where it is met; empty before there is one. */
        String address(String trade);

        /** What the app is told; nothing while its buyer is at it. */
        Optional<ClientResult> told(String trade);
    }

    /**
     * @param gateway what the tester leaves to it: the purse, and an order string that was pasted
     */
    HandCashier(CashierSide gateway, HandPlay tester, Visits visits) {
        this.gateway = gateway;
        this.tester = tester;
        this.visits = visits;
    }

    @Override
    public void admit(Behaviour behaviour) {
        gateway.admit(behaviour);
    }

    @Override
    public void opens(Order order) {
        if (order.orderString().isEmpty()) {
            ask(order, "Go on from the shop to the cashier.", "从商户页面进入收银台。");
        } else {
            gateway.opens(order);
        }
    }

    @Override
    public void logsIn(Order order) {
        ask(order, "Log in at the cashier as one of its test buyers; do not pay yet.", "以测试买家身份登录收银台，暂不付款。");
    }

    @Override
    public void pays(Order order) {
        ask(order, "Pay at the cashier as one of its test buyers.", "以测试买家身份在收银台付款。");
    }

    @Override
    public void leaves(Order order) {
        ask(order, "Leave the cashier without paying.", "不付款，离开收银台。");
    }

    @Override
    public void returns(Order order, boolean genuine) {
        if (genuine) {
            ask(order, "Go back from the cashier to the shop.", "从收银台返回商户页面。");
        } else {
            gateway.returns(order, false);
        }
    }

    @Override
    public void tells(Order order, ClientResult result) {
        String status = String.valueOf(result.status());
        ask(
                order,
                "Choose the result " + status + " at the cashier, and let the app be told resultStatus=" + status + ".",
                "在收银台选择结果 " + status + "，并让应用收到 resultStatus=" + status + "。");
        // what was chosen there, not what was asked for
        visits.told(order.tradeId()).ifPresent(heard -> tester.told(order.tradeId(), heard));
    }

    private void ask(Order order, String en, String zh) {
        tester.asks(new Text(en, zh), visits.address(order.tradeId()));
    }
}
