package org.openvalidate.target.observed;

import java.net.URI;
import java.util.Optional;
import org.openvalidate.gateway.OrderCode;
import org.openvalidate.gateway.ShopCode;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.Trade;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.operator.Bill;
import org.openvalidate.operator.TestWallet;
import org.openvalidate.target.simulated.SimulatedSide;
import org.openvalidate.wire.Money;

/** The wallet of a case's latest buyer, in the hands of a tester. */
final class HandWallet implements TestWallet {

    private final SimulatedSide side;
    private final OpenAccount open;
    private final Attribution attribution;

    HandWallet(SimulatedSide side, OpenAccount open, Attribution attribution) {
        this.side = side;
        this.open = open;
        this.attribution = attribution;
    }

    @Override
    public String code() {
        return side.code();
    }

    @Override
    public void fresh(int digits) {
        if (!side.code().isEmpty()) {
            side.refresh(digits);
            attribution.claim(side.code());
        }
    }

    @Override
    public void password() {
        side.password();
    }

    @Override
    public void wrongPassword() {
        side.typeWrongPassword();
    }

    @Override
    public void leave() {
        side.walkAway();
    }

    @Override
    public void balance(boolean enough) {
        side.fill(enough);
    }

    @Override
    public Optional<Bill> bill(String path) {
        State state = open.state();
        return order(state, path)
                .flatMap(code -> state.trade(code.merchantId()).map(trade -> bill(trade, isOver(code))))
                .or(() -> shop(state, path).map(HandWallet::bill));
    }

    @Override
    public void pay(String path, String sum) {
        State state = open.state();
        order(state, path).ifPresent(code -> side.pays(code.text()));
        shop(state, path).ifPresent(code -> side.pays(code.text(), Money.of(sum, code.pricing())));
    }

    private boolean isOver(OrderCode code) {
        return !side.now().isBefore(code.until());
    }

    private static Bill bill(Trade trade, boolean over) {
        Money sum = trade.amount();
        Bill.Standing standing = switch (trade.status()) {
            case WAIT_BUYER_PAY ->
                trade.code().isEmpty() ? over ? Bill.Standing.CLOSED : Bill.Standing.OPEN : Bill.Standing.ASKS_PASSWORD;
            case TRADE_SUCCESS, TRADE_FINISHED -> Bill.Standing.PAID;
            case TRADE_CLOSED -> Bill.Standing.CLOSED;
        };
        return new Bill(trade.order().subject(), sum.text(), sum.currency(), standing);
    }

    private static Bill bill(ShopCode code) {
        return new Bill(
                code.subject(),
                "",
                code.pricing(),
                code.status() == ShopCode.Status.ACTIVE ? Bill.Standing.OPEN : Bill.Standing.CLOSED);
    }

    private static Optional<OrderCode> order(State state, String path) {
        return state.codes().orders().values().stream()
                .filter(code -> leads(code.text(), path))
                .findFirst();
    }

    private static Optional<ShopCode> shop(State state, String path) {
        return state.codes().shops().values().stream()
                .filter(code -> leads(code.text(), path))
                .findFirst();
    }

    /** Whether an address has this path, whatever name of this machine the phone has for it. */
    private static boolean leads(String address, String path) {
        return path.equals(URI.create(address).getPath());
    }
}
