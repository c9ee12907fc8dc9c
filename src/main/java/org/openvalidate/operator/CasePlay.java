package org.openvalidate.operator;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.evidence.proof.Exhibit;

/**
 * One round of a case on the desk. The run asks and waits, the tester's pages act; every method may be called by any
 * thread. What came twice, by a button pressed twice or by two people, is done once.
 */
public final class CasePlay {

    private final Bell bell;
    private final Round round;
    private final int number;
    private final String why;
    private final HeldWallet wallet;
    private final Requests requests;

    CasePlay(Bell bell, Presence presence, TestCase testCase, int number, String why) {
        this.bell = bell;
        this.round = new Round(testCase);
        this.number = number;
        this.why = why;
        this.wallet = new HeldWallet(bell, round::isPlayed, () -> round.sales.count() > 0);
        this.requests = new Requests(bell, presence, round, wallet);
    }

    /** The case. */
    public TestCase testCase() {
        return round.testCase;
    }

    /** How often it has been begun, from 1. */
    public int round() {
        return number;
    }

    /** Why it was begun anew; empty in the first round. */
    public String why() {
        return why;
    }

    /** What the run asks of the tester. */
    public Requests requests() {
        return requests;
    }

    /** From now on the buyer has a wallet; the tester sees it. */
    public void handOver(TestWallet handed) {
        wallet.take(handed);
    }

    /** The buyer's wallet. */
    public HeldWallet wallet() {
        return wallet;
    }

    /**
     * A call of the merchant's has come, which may wait long for its answer.
     *
     * @param trade the merchant's trade id, empty where it names none
     */
    public void arrives(Instant at, String trade) {
        bell.change(() -> {
            round.begins(at);
            return round.sales.add(trade);
        });
    }

    /** A call or a notice of the case. */
    public void see(Seen exchange) {
        bell.change(() -> {
            round.see(exchange);
            return exchange;
        });
        if (exchange.from().equals("merchant")) {
            arrives(exchange.at(), exchange.trade());
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
            boolean offered = round.phase == Phase.OFFERED;
            round.brought = offered ? trade : round.brought;
            round.phase = offered ? Phase.PREPARED : round.phase;
            return offered;
        });
    }

    /** The tester turns away; whoever waits is told. */
    public boolean turn(CaseLeft.Kind kind, String reason) {
        return bell.change(() -> {
            boolean first = round.turned == null && round.phase != Phase.JUDGED;
            if (first) {
                round.turned = new CaseLeft(kind, reason);
                round.phase = Phase.LEFT;
            }
            return first;
        });
    }

    /** The tester has done what was asked; a sale only with its id. */
    public boolean finish(int task, String id) {
        return bell.change(() -> {
            Optional<Task> open = round.errands.open(task);
            open.ifPresent(each -> finish(each, id));
            return open.isPresent();
        });
    }

    private void finish(Task task, String id) {
        switch (task.kind()) {
            case SALE -> {
                boolean unused = round.sales.add(id);
            }
            case MERCHANT, BROWSER -> round.errands.finish(task.number(), id);
            case READ -> {
                if (!id.isEmpty()) {
                    round.errands.finish(task.number(), id);
                }
            }
            case WALLET -> {
                // the wallet's own button does it
            }
        }
    }

    /** A phone has scanned the code of an order: where a sale is waited for, that is the one. */
    public void recognise(String trade) {
        bell.change(() -> round.errands
                        .open()
                        .filter(each -> each.kind() == Task.Kind.SALE)
                        .isPresent()
                && round.sales.add(trade));
    }

    /** A sale of the case that the tester names, because it was not recognised. */
    public boolean name(String trade) {
        return bell.change(() -> round.sales.add(trade));
    }

    /** Attaches what the tester has taken a picture of; not more than {@value Exhibits#MOST}. */
    public boolean attach(Exhibit exhibit) {
        return bell.change(() -> round.isPlayed() && round.exhibits.add(exhibit));
    }

    /** Takes an exhibit away again, by its place from 1. */
    public boolean detach(int place) {
        return bell.change(() -> round.isPlayed() && round.exhibits.remove(place));
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
            boolean now = round.phase == Phase.ASKED && round.answers == null && round.turned == null;
            if (now) {
                round.answers = Answers.of(word, round, form);
                round.phase = Phase.JUDGED;
            }
            return now;
        });
    }

    /** What can be seen of it now. */
    public Sight sight() {
        return bell.look(() -> Sight.of(round, number, wallet.look()));
    }
}
