package org.openvalidate.gateway.http;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.dialect.legacy.OrderString;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Obstacle;
import org.openvalidate.gateway.Reaction;
import org.openvalidate.gateway.Sight;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.Storefront;
import org.openvalidate.gateway.http.cashier.Counter;
import org.openvalidate.gateway.http.cashier.Wallet;
import org.openvalidate.time.Role;
import org.openvalidate.time.Visit;

/** An open account as the cashier meets it: signs for it and records what its buyers do. */
public final class Booth implements Counter {

    private final OpenAccount account;
    private final Dialect dialect;
    private final boolean entered;

    Booth(OpenAccount account, Dialect dialect) {
        this(account, dialect, false);
    }

    private Booth(OpenAccount account, Dialect dialect, boolean entered) {
        this.account = account;
        this.dialect = dialect;
        this.entered = entered;
    }

    /** The same for whoever takes part in the account's time already: what they do happens at once. */
    public Booth inside() {
        return new Booth(account, dialect, true);
    }

    @Override
    public State state() {
        return account.state();
    }

    @Override
    public Instant now() {
        return account.timeline().now();
    }

    @Override
    public Reaction happens(Event event) {
        if (entered) {
            return noted(event);
        }
        Visit here = account.timeline().enter(Role.BUYER, "a buyer at the cashier");
        try {
            return noted(event);
        } finally {
            here.leave();
        }
    }

    @Override
    public void admit(String buyer, Behaviour behaviour) {
        account.admit(buyer, behaviour);
    }

    @Override
    public String token() {
        return account.token();
    }

    @Override
    public SignatureState verify(OrderString order) {
        return order.verify(account.keys());
    }

    @Override
    public String returning(Sight sight, String address) {
        Storefront shop = sight.visit().storefront();
        SignType type = shop.signType();
        Key key = account.keys().toSign(type).orElseThrow(() -> new IllegalStateException("no key to sign with"));
        return dialect.returning(
                new Draft("", account.partner(), sight.returning().orElseThrow(), type, shop.charset(), address), key);
    }

    @Override
    public void returns(Sight sight) {
        recorded("RETURNS", sight.visit());
    }

    /**
     * An app hands its order string over to the wallet.
     *
     * @throws Unreadable when it is none
     */
    public void handOver(String orderString) throws Unreadable {
        Wallet.handOver(Wallet.read(orderString), this);
    }

    private Reaction noted(Event event) {
        Reaction reaction = account.happens(event);
        if (event instanceof Event.AtCashier done) {
            reaction.state().visits().find(done.token()).ifPresent(visit -> recorded(word(done), visit));
        } else if (event instanceof Event.HandedOver handed) {
            recorded(handed, reaction);
        }
        return reaction;
    }

    private void recorded(String act, org.openvalidate.gateway.Visit visit) {
        Map<String, String> facts = new HashMap<>();
        facts.put("trade", visit.merchantId());
        facts.put("product", visit.order().product().name());
        if (visit.obstacle() != Obstacle.NONE) {
            facts.put("obstacle", visit.obstacle().name());
        }
        account.recorder().buyer(now(), act, facts);
    }

    private void recorded(Event.HandedOver handed, Reaction reaction) {
        Map<String, String> facts = new HashMap<>();
        facts.put("trade", handed.call().parameter("out_trade_no"));
        facts.put("product", "APP");
        facts.put("signType", handed.call().parameter("sign_type"));
        facts.put("signature", handed.signature().name());
        reaction.departure().ifPresent(departure -> {
            if (departure.reply() instanceof Reply.Refused refused) {
                facts.put("error", refused.code());
            }
        });
        account.recorder().buyer(now(), "HANDS_OVER", facts);
    }

    /** As buyers in a shop are recorded. */
    private static String word(Event.AtCashier done) {
        return switch (done.act()) {
            case LOGIN -> "LOGIN";
            case CONFIRM -> "ENTERS_PASSWORD";
            case WRONG_PASSWORD -> "WRONG_PASSWORD";
            case LEAVE -> "ABANDON";
        };
    }
}
