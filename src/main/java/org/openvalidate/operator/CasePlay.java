package org.openvalidate.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;
import org.openvalidate.evidence.proof.Exhibit;
import org.openvalidate.wire.Money;

/**
 * One round of a case on the desk. The run asks and waits, the tester's pages act; every method may be called by any
 * thread. What came twice, by a button pressed twice or by two people, is done once.
 */
public final class CasePlay {

    private static final int MOST_SEEN = 200;
    private static final int MOST_EXHIBITS = 10;

    private final Bell bell;
    private final Presence presence;
    private final TestCase testCase;
    private final int round;
    private final String why;
    private final Errands errands = new Errands();
    private final HeldWallet wallet;
    private final Set<String> trades = new LinkedHashSet<>();
    private final Map<String, Money> prices = new HashMap<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<Exhibit> exhibits = new ArrayList<>();
    private String brought = "";
    private Phase phase = Phase.OFFERED;
    private @Nullable Instant first;
    private @Nullable CaseLeft turned;
    private @Nullable Answers answers;

    CasePlay(Bell bell, Presence presence, TestCase testCase, int round, String why) {
        this.bell = bell;
        this.presence = presence;
        this.testCase = testCase;
        this.round = round;
        this.why = why;
        this.wallet = new HeldWallet(bell, this::isPlayed, () -> !trades.isEmpty());
    }

    /** The case. */
    public TestCase testCase() {
        return testCase;
    }

    /** How often it has been begun anew, from 1. */
    public int round() {
        return round;
    }

    /** Why it was begun anew; empty in the first round. */
    public String why() {
        return why;
    }

    /** From now on the buyer has a wallet; the tester sees it. */
    public void handOver(TestWallet handed) {
        wallet.take(handed);
    }

    /** The buyer's wallet. */
    public HeldWallet wallet() {
        return wallet;
    }

    private boolean isPlayed() {
        return phase == Phase.PLAYING || phase == Phase.ASKED;
    }

    /** Waits until the tester begins. */
    void awaitBegin() {
        await(() -> phase != Phase.OFFERED);
    }

    /**
     * Asks for something and waits until it is done.
     *
     * @param scan what is to be scanned or opened for it, empty for nothing
     * @return the id that the tester typed, empty where none was
     * @throws CaseLeft when the tester turns away
     */
    public String ask(Task.Kind kind, Text words, String scan) {
        int number = put(kind, words, scan, null);
        await(() -> errands.isDone(number));
        return bell.look(() -> errands.typed(number));
    }

    /**
     * Asks for a sale and waits until it is seen at the gateway, or its id was typed.
     *
     * @return the merchant's trade id
     * @throws CaseLeft when the tester turns away
     */
    public String sell(Text words) {
        int known = bell.look(trades::size);
        int number = put(Task.Kind.SALE, words, "", null);
        recognise(bell.look(() -> brought));
        await(() -> trades.size() > known);
        return bell.change(() -> {
            errands.finish(number, "");
            return List.copyOf(trades).get(known);
        });
    }

    /** What a sale of the case came to, as it was asked for. */
    public void priced(String trade, Money sum) {
        bell.change(() -> prices.put(trade, sum));
    }

    /** The same; empty for a sale that nobody was asked for. */
    public Optional<Money> price(String trade) {
        return bell.look(() -> Optional.ofNullable(prices.get(trade)));
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

    private void finish(int number) {
        bell.change(() -> {
            errands.finish(number, "");
            return number;
        });
    }

    private int put(Task.Kind kind, Text words, String scan, @Nullable Instant due) {
        return bell.change(() -> {
            phase = phase == Phase.PREPARED ? Phase.PLAYING : phase;
            return errands.ask(kind, words, scan, due);
        });
    }

    /** The merchant has sold, whether or not a call of it was seen: where none was, what follows counts from now. */
    public void sold() {
        bell.change(() -> first = first == null ? presence.now() : first);
    }

    /** Waits until the merchant has begun and returns when its first call came: what follows counts from there. */
    public Instant begun() {
        await(() -> first != null);
        Instant began = bell.look(() -> first);
        return began == null ? Instant.EPOCH : began;
    }

    /** Everything was done: asks what till and books show, and waits until it is said. */
    public Answers answers() {
        bell.change(() -> phase = turned == null ? Phase.ASKED : phase);
        await(() -> answers != null);
        Answers given = bell.look(() -> answers);
        if (given == null) {
            throw new IllegalStateException("nobody takes an answer back");
        }
        return given;
    }

    /**
     * A call of the merchant's has come, which may wait long for its answer.
     *
     * @param trade the merchant's trade id, empty where it names none
     */
    public void arrives(Instant at, String trade) {
        bell.change(() -> {
            first = first == null ? at : first;
            return !trade.isEmpty() && trades.add(trade);
        });
    }

    /** A call or a notice of the case. */
    public void see(Seen exchange) {
        bell.change(() -> {
            if (seen.size() < MOST_SEEN) {
                seen.add(exchange);
            }
            return seen;
        });
        if (exchange.from().equals("merchant")) {
            arrives(exchange.at(), exchange.trade());
        }
    }

    private void await(BooleanSupplier holds) {
        bell.await(() -> turned != null || holds.getAsBoolean(), presence::expect);
        CaseLeft away = bell.look(() -> turned);
        if (away != null) {
            throw away;
        }
    }

    /** The tester begins. */
    public boolean begin() {
        return begin("");
    }

    /**
     * The tester begins a case that was played before it was opened.
     *
     * @param trade of the sale that it was, empty for one that is still to be made
     */
    public boolean begin(String trade) {
        return bell.change(() -> {
            boolean offered = phase == Phase.OFFERED;
            brought = offered ? trade : brought;
            phase = offered ? Phase.PREPARED : phase;
            return offered;
        });
    }

    /** The tester turns away; whoever waits is told. */
    public boolean turn(CaseLeft.Kind kind, String reason) {
        return bell.change(() -> {
            boolean first = turned == null && phase != Phase.JUDGED;
            if (first) {
                turned = new CaseLeft(kind, reason);
                phase = Phase.LEFT;
            }
            return first;
        });
    }

    /** The tester has done what was asked; a sale only with its id. */
    public boolean finish(int number, String id) {
        return bell.change(() -> {
            Optional<Task> task = errands.open(number);
            task.ifPresent(each -> {
                switch (each.kind()) {
                    case SALE -> named(id);
                    case MERCHANT, BROWSER -> errands.finish(number, id);
                    case READ -> typed(number, id);
                    case WALLET -> {
                        // the wallet's own button does it
                    }
                }
            });
            return task.isPresent();
        });
    }

    private void typed(int number, String text) {
        if (!text.isEmpty()) {
            errands.finish(number, text);
        }
    }

    private void named(String id) {
        if (!id.isEmpty()) {
            trades.add(id);
        }
    }

    /** A phone has scanned the code of an order: where a sale is waited for, that is the one. */
    public void recognise(String trade) {
        bell.change(() -> !trade.isEmpty()
                && errands.open().filter(each -> each.kind() == Task.Kind.SALE).isPresent()
                && trades.add(trade));
    }

    /** A sale of the case that the tester names, because it was not recognised. */
    public boolean name(String trade) {
        return bell.change(() -> !trade.isEmpty() && trades.add(trade));
    }

    /** Attaches what the tester has taken a picture of; not more than {@value #MOST_EXHIBITS}. */
    public boolean attach(Exhibit exhibit) {
        return bell.change(() -> isPlayed() && exhibits.size() < MOST_EXHIBITS && exhibits.add(exhibit));
    }

    /** Takes an exhibit away again, by its place from 1. */
    public boolean detach(int place) {
        return bell.change(() -> {
            boolean there = isPlayed() && place >= 1 && place <= exhibits.size();
            if (there) {
                Exhibit unused = exhibits.remove(place - 1);
            }
            return there;
        });
    }

    /**
     * The tester says what till and books show; what does not answer a question is let pass.
     *
     * @param word who says it, and when
     * @param form by field name
     * @return whether it was taken: once, and not before everything was asked
     */
    public boolean answer(Word word, Map<String, String> form) {
        return bell.change(() -> {
            boolean now = phase == Phase.ASKED && answers == null && turned == null;
            if (now) {
                List<String> sold = List.copyOf(trades);
                answers = new Answers(
                        word, sold, Answers.fitting(Question.of(testCase), sold, form), List.copyOf(exhibits));
                phase = Phase.JUDGED;
            }
            return now;
        });
    }

    /** What can be seen of it now. */
    public Sight sight() {
        return bell.look(() -> new Sight(
                testCase,
                round,
                phase,
                errands.open().orElse(null),
                List.copyOf(trades),
                seen,
                Window.of(testCase, seen),
                wallet.look(),
                exhibits));
    }
}
