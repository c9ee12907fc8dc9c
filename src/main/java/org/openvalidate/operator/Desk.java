package org.openvalidate.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Journey;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.result.CaseResult;

/** Where a run and its tester meet: one case at a time lies on it. */
public final class Desk {

    private static final Duration GONE = Duration.ofSeconds(20);

    private final Bell bell = new Bell();
    private final Supplier<Instant> clock;
    private final Duration patience;
    private final Presence presence;
    private final Progress progress = new Progress();
    private final Map<String, Integer> rounds = new LinkedHashMap<>();
    private String again = "";
    private String phones = "";
    private boolean parked;
    private boolean dismissed;
    private @Nullable FreePlay freePlay;
    private @Nullable CasePlay current;
    private @Nullable CaseLeft stopped;

    /**
     * @param patience how long a tester is waited for whom no page shows
     * @param clock the present instant
     */
    public Desk(Duration patience, Supplier<Instant> clock) {
        this.patience = patience;
        this.clock = clock;
        this.presence = new Presence(patience, clock);
    }

    /** What will be played, and on which walks; with what an interrupted run has done already. */
    public void plan(List<Journey> walks, List<TestCase> cases, List<CaseResult> former) {
        bell.change(() -> {
            progress.plan(walks, cases, former);
            return cases;
        });
    }

    /** Where a phone finds the wallet of the page from now on: an address that ends in a slash. */
    public void phonesAt(String address) {
        bell.change(() -> phones = address);
    }

    /** The same; empty where no page is open. */
    public String phones() {
        return bell.look(() -> phones);
    }

    /** From now on a tester may sell as they like between the cases. */
    public void offersFreePlay(FreePlay offered) {
        bell.change(() -> freePlay = offered);
    }

    /** What is sold between the cases; empty where nothing is. */
    public Optional<FreePlay> freePlay() {
        return bell.look(() -> Optional.ofNullable(freePlay));
    }

    /**
     * Lays a case on the desk and waits until the tester begins. One that is to be repeated begins at once.
     *
     * @throws CaseLeft when the tester turns away from it, or nobody comes
     */
    public CasePlay open(TestCase testCase) {
        CasePlay play = bell.change(() -> {
            CasePlay opened =
                    new CasePlay(bell, presence, testCase, rounds.merge(testCase.id(), 1, Integer::sum), again);
            current = opened;
            again = "";
            return opened;
        });
        CaseLeft away = bell.look(() -> stopped);
        if (away != null) {
            throw away;
        }
        if (!play.why().isEmpty()) {
            play.begin();
        }
        presence.expect();
        play.requests().awaitBegin();
        return play;
    }

    /**
     * What lies on the desk of a case that is played by a program and needs a person for some of it: it has begun already.
     *
     * @throws CaseLeft when nobody is there, or they have stopped the run
     */
    public CasePlay beside(String caseId) {
        presence.expect();
        return bell.change(() -> {
            CaseLeft away = stopped;
            if (away != null) {
                throw away;
            }
            CasePlay lying = current;
            if (lying != null && lying.testCase().id().equals(caseId)) {
                return lying;
            }
            CasePlay laid = new CasePlay(bell, presence, progress.planned(caseId), 1, "");
            laid.begin();
            current = laid;
            return laid;
        });
    }

    /** The tester turns away from what lies on the desk. */
    public boolean turn(CasePlay play, CaseLeft.Kind kind, String reason) {
        return bell.change(() -> {
            boolean turned = play.turn(kind, reason);
            again = turned && kind == CaseLeft.Kind.REPEATED ? reason : again;
            parked = parked || (turned && kind == CaseLeft.Kind.PARKED);
            stopped = turned && kind == CaseLeft.Kind.STOPPED ? new CaseLeft(kind, reason) : stopped;
            return turned;
        });
    }

    /** Whether something was left for another day: the run was interrupted, or a case parked. */
    public boolean goesOn() {
        return bell.look(() -> stopped != null || parked);
    }

    /** A case has its verdict. */
    public void ended(CaseResult result) {
        bell.change(() -> {
            progress.judged(result);
            current = null;
            return result;
        });
    }

    /** Every case has its verdict: waits, not for long, until the tester has seen the last one. */
    public void over() {
        bell.change(() -> {
            current = null;
            progress.ends();
            return progress;
        });
        Instant end = clock.get().plus(patience);
        bell.await(
                () -> dismissed
                        || presence.silence().compareTo(GONE) > 0
                        || presence.silence().compareTo(patience) >= 0
                        || clock.get().isAfter(end),
                () -> {});
    }

    /** The tester has seen the end of the run. */
    public boolean dismiss() {
        return bell.change(() -> dismissed = progress.isOver());
    }

    /** A page asked for something. */
    public void sign() {
        presence.sign();
    }

    /** A page listens from now on. */
    public void lineOpened() {
        presence.lineOpened();
    }

    /** It does not any more. */
    public void lineClosed() {
        presence.lineClosed();
    }

    /** Waits for a change after so many, or for so long; returns how many there are then. */
    public long after(long known, Duration most) {
        return bell.after(known, most.toMillis());
    }

    /** What lies on the desk, where something does. */
    public Optional<CasePlay> current() {
        return bell.look(() -> Optional.ofNullable(current));
    }

    /** What can be seen of the run as a whole. */
    public Standing standing() {
        return bell.look(() -> progress.standing(clock.get()));
    }
}
