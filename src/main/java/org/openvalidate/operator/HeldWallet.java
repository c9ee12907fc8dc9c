package org.openvalidate.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's wallet of a case in the tester's hands. Each of its buttons does something once, whoever presses it how often.
 * What it does leads to calls that ring at the desk: never while the bell is held.
 */
public final class HeldWallet {

    /** How long a payment code is shown before another takes its place, as wallets do. */
    static final Duration SHOWN = Duration.ofMinutes(1);

    private final Bell bell;
    private final BooleanSupplier usable;
    private final BooleanSupplier sold;
    private boolean typed;
    private boolean left;
    private boolean poor;
    private int asked;
    private int scanned;
    private @Nullable Instant since;
    private @Nullable TestWallet wallet;

    /**
     * @param usable whether the case has come to the point where buyers act
     * @param sold whether a sale of the case was seen: its code stays
     */
    HeldWallet(Bell bell, BooleanSupplier usable, BooleanSupplier sold) {
        this.bell = bell;
        this.usable = usable;
        this.sold = sold;
    }

    void take(TestWallet handed) {
        bell.change(() -> wallet = handed);
    }

    /** The right password is typed, once. */
    public boolean password() {
        return use(TestWallet::password, () -> {
            boolean now = !typed && !left;
            typed = true;
            return now;
        });
    }

    /** A wrong one is typed. */
    public boolean wrongPassword() {
        return use(TestWallet::wrongPassword, () -> !typed && !left);
    }

    /** The buyer leaves, once. */
    public boolean leave() {
        return use(TestWallet::leave, () -> {
            boolean now = !left && !typed;
            left = true;
            return now;
        });
    }

    /** The buyer's purse is emptied, or filled again. */
    public boolean balance(boolean enough) {
        return use(held -> held.balance(enough), () -> {
            boolean now = poor == enough;
            poor = !enough;
            return now;
        });
    }

    /**
     * The buyer shows another code.
     *
     * @param digits how many it has, 0 for as many as the one before
     */
    public boolean fresh(int digits) {
        return use(held -> held.fresh(digits), () -> {
            since = null;
            return true;
        });
    }

    /** A page looks at the code: one that was shown for a minute gives way to another, until it was scanned. */
    public void age(Instant now) {
        boolean unused = use(held -> held.fresh(0), () -> {
            Instant first = since == null ? now : since;
            boolean old = !sold.getAsBoolean() && !first.plus(SHOWN).isAfter(now);
            since = old ? now : first;
            return old;
        });
    }

    /** What a phone has scanned, as far as it is paid; empty where it is nothing of this case. */
    public Optional<Bill> bill(String path) {
        Optional<Bill> bill = holding().flatMap(held -> held.bill(path));
        // a shop's code can be paid again and again, by this buyer once each time it is asked for
        boolean paid = bell.look(this::hasScanned);
        return bill.map(each -> paid && each.standing() == Bill.Standing.OPEN ? each.paid() : each);
    }

    /** A phone shows that what it has scanned cannot be paid: more cannot come of the scan. */
    public void seesClosed() {
        bell.change(() -> scanned = Math.max(1, asked));
    }

    /** A phone pays what it has scanned, once. */
    public boolean pay(String path, String sum) {
        boolean open =
                bill(path).filter(each -> each.standing() == Bill.Standing.OPEN).isPresent();
        return use(held -> held.pay(path, sum), () -> {
            boolean now = open && !hasScanned() && !left;
            scanned += now ? 1 : 0;
            return now;
        });
    }

    /** A step of the case asks for a scan; the first may have come before it was asked for. */
    void scansAnew() {
        bell.change(() -> asked++);
    }

    /** Whether a phone has scanned as often as was asked for. To be looked at under the bell. */
    boolean hasScanned() {
        return scanned >= Math.max(1, asked);
    }

    /** Whether nobody need wait for the password any more. To be looked at under the bell. */
    boolean isSettled() {
        return typed || left;
    }

    private Optional<TestWallet> holding() {
        return bell.look(() -> Optional.ofNullable(usable.getAsBoolean() ? wallet : null));
    }

    private boolean use(Consumer<TestWallet> deed, BooleanSupplier now) {
        TestWallet held =
                bell.look(() -> usable.getAsBoolean() && wallet != null && now.getAsBoolean() ? wallet : null);
        if (held == null) {
            return false;
        }
        deed.accept(held);
        return bell.change(() -> true);
    }

    /** What can be seen of it. To be looked at under the bell. */
    Look look() {
        return new Look(wallet == null ? "" : wallet.code(), typed, left, poor);
    }

    /**
     * What a page shows of a wallet.
     *
     * @param code what the buyer shows, empty for nothing
     * @param typed whether the right password was typed
     * @param left whether the buyer has left
     * @param poor whether the purse is empty
     */
    public record Look(String code, boolean typed, boolean left, boolean poor) {}
}
