package org.openvalidate.target.buyer;

import org.openvalidate.gateway.Behaviour;
import org.openvalidate.merchant.Order;
import org.openvalidate.wire.Money;

/** A wallet that a person holds, one case after the other. */
public final class HandsWallet implements Wallet {

    private final Hands hands;
    private final String caseId;

    public HandsWallet(Hands hands, String caseId) {
        this.hands = hands;
        this.caseId = caseId;
    }

    @Override
    public boolean attended() {
        return hands.attended();
    }

    @Override
    public String shows(Behaviour behaviour, int digits, String prefix) {
        return hands.code(caseId, behaviour, digits, prefix);
    }

    @Override
    public void entersPassword(String trade) {
        hands.does(BuyerWishes.password(caseId));
    }

    @Override
    public void scans(String qrCode) {
        hands.does(BuyerWishes.scan(caseId, qrCode));
    }

    @Override
    public void scans(String qrCode, Money amount) {
        hands.does(BuyerWishes.scanStore(caseId, qrCode, amount));
    }

    @Override
    public void opens(Order order) {
        hands.does(BuyerWishes.opens(caseId, order));
    }

    @Override
    public void logsIn(Order order) {
        hands.does(BuyerWishes.logsIn(caseId));
    }

    @Override
    public void pays(Order order) {
        hands.does(BuyerWishes.pays(caseId));
    }

    @Override
    public void leaves(Order order) {
        hands.does(BuyerWishes.leaves(caseId));
    }

    @Override
    public void returns(Order order) {
        hands.does(BuyerWishes.returns(caseId));
    }
}
