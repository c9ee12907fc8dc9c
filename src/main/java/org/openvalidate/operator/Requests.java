package org.openvalidate.operator;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Text;
import org.openvalidate.wire.Money;

/**
 * What a run asks of the tester in one round of a case, and waits for; any thread may ask. Whoever waits is told by a {@link
 * CaseLeft} when the tester turns away, or nobody is there.
 */
public final class Requests {

    private final Bell bell;
    private final Presence presence;
    private final Round round;
    private final HeldWallet wallet;

    Requests(Bell bell, Presence presence, Round round, HeldWallet wallet) {
        this.bell = bell;
        this.presence = presence;
        this.round = round;
        this.wallet = wallet;
    }

    /** Waits until the tester begins. */
    void awaitBegin() {
        await(() -> round.phase != Phase.OFFERED);
    }

    /**
     * Asks for something and waits until it is done.
     *
     * @param scan what is to be scanned or opened for it, empty for nothing
     * @return the id that the tester typed, empty where none was
     */
    public String ask(Task.Kind kind, Text words, String scan) {
        int number = put(kind, words, scan, null);
        await(() -> round.errands.isDone(number));
        return bell.look(() -> round.errands.typed(number));
    }

    /**
     * Asks for a sale and waits until it is seen at the gateway, or its id was typed.
     *
     * @return the merchant's trade id
     */
    public String sell(Text words) {
        int known = bell.look(round.sales::count);
        int number = put(Task.Kind.SALE, words, "", null);
        bell.change(() -> round.sales.add(round.brought));
        await(() -> round.sales.count() > known);
        return bell.change(() -> {
            round.errands.finish(number, "");
            return round.sales.all().get(known);
        });
    }

    /** What a sale of the case came to, as it was asked for. */
    public void priced(String trade, Money sum) {
        bell.change(() -> {
            round.sales.price(trade, sum);
            return sum;
        });
    }

    /** The same; empty for a sale that nobody was asked for. */
    public Optional<Money> price(String trade) {
        return bell.look(() -> round.sales.price(trade));
    }

    /** Asks for the password and waits until it was typed, which may have happened before. */
    public void awaitPassword(Text words, @Nullable Instant due) {
        int number = put(Task.Kind.WALLET, words, "", due);
        await(wallet::isSettled);
        finish(number);
    }

    /**
     * Asks for a code to be scanned with a phone and paid, and waits until it was.
     *
     * @param scan what the code holds
     */
    public void awaitScan(Text words, String scan) {
        wallet.scansAnew();
        int number = put(Task.Kind.WALLET, words, scan, null);
        await(wallet::hasScanned);
        finish(number);
    }

    /** The merchant has sold, whether or not a call of it was seen: where none was, what follows counts from now. */
    public void sold() {
        bell.change(() -> {
            round.begins(presence.now());
            return round;
        });
    }

    /** Waits until the merchant has begun and returns when its first call came: what follows counts from there. */
    public Instant begun() {
        await(() -> round.first != null);
        Instant began = bell.look(() -> round.first);
        return began == null ? Instant.EPOCH : began;
    }

    /** Everything was done: asks what till and books show, and waits until it is said. */
    public Answers answers() {
        bell.change(() -> round.phase = round.turned == null ? Phase.ASKED : round.phase);
        await(() -> round.answers != null);
        Answers given = bell.look(() -> round.answers);
        if (given == null) {
            throw new IllegalStateException("nobody takes an answer back");
        }
        return given;
    }

    private int put(Task.Kind kind, Text words, String scan, @Nullable Instant due) {
        return bell.change(() -> {
            round.phase = round.phase == Phase.PREPARED ? Phase.PLAYING : round.phase;
            return round.errands.ask(kind, words, scan, due);
        });
    }

    private void finish(int number) {
        bell.change(() -> {
            round.errands.finish(number, "");
            return number;
        });
    }

    private void await(BooleanSupplier holds) {
        bell.await(() -> round.turned != null || holds.getAsBoolean(), presence::expect);
        CaseLeft away = bell.look(() -> round.turned);
        if (away != null) {
            throw away;
        }
    }
}
