package org.openvalidate.target.observed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.evidence.Recording;
import org.openvalidate.merchant.Declined;
import org.openvalidate.merchant.Unable;
import org.openvalidate.merchant.external.FileJob;
import org.openvalidate.merchant.external.OwnSystem;
import org.openvalidate.operator.CaseLeft;
import org.openvalidate.target.Unjudged;
import org.openvalidate.time.Timeline;

/** How one case of a merchant's own system goes: its script, the merchant's own job, the end of every trade; or it is parked. */
final class ObservedPlay {

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST_TAIL = Duration.ofHours(1);
    private static final Duration LETTING_GO = Duration.ofSeconds(5);

    private final ObservedCase opened;
    private final Observation target;
    private final TestCase testCase;
    private final Timeline timeline;
    private final OwnSystem merchant;
    private Set<Integer> done;
    private boolean over;

    ObservedPlay(ObservedCase opened) {
        this.opened = opened;
        this.target = opened.target;
        this.testCase = opened.testCase;
        this.timeline = opened.timeline;
        this.merchant = opened.merchant;
        this.done = opened.kept.map(Kept::done).orElse(Set.of());
    }

    /**
     * Plays it and freezes what was seen.
     *
     * @param asked whether the merchant's system is asked for anything, so that it has to be seen
     * @throws Unjudged where it is parked, or cannot be opened
     */
    Recording toItsEnd(boolean asked) {
        worthWaiting();
        awaitHour();
        try {
            act();
            linger();
            reconcile();
            merchant.settle();
        } catch (Unable byItself) {
            throw new Unjudged(Unjudged.Kind.SKIPPED, byItself.getMessage() + " Nobody was asked to do it by hand.");
        } catch (CaseLeft away) {
            throw HandPlay.unplayed(away);
        } catch (Declined refused) {
            opened.claims.declined(String.valueOf(refused.getMessage()));
        }
        // a call that is held without an answer is recorded when it is given up: now, so that it counts here
        target.timeline.release(LETTING_GO);
        if (asked && opened.kept.isEmpty() && target.attribution.attributed() == 0 && !opened.claims.anyDeclined()) {
            throw new Unjudged(Unjudged.Kind.UNDECIDED, target.silence());
        }
        return freeze();
    }

    /** Nothing is to be seen of a case that a person attests: there is nothing to wait for. */
    Recording attested(boolean given) {
        if (!given) {
            opened.hands
                    .orElseThrow(() -> new Unjudged(
                            Unjudged.Kind.SKIPPED,
                            "Nobody has attested it: fill in what catalogue --attestations writes, and name the file with"
                                    + " acceptance.attestations."))
                    .sign();
        }
        return freeze();
    }

    /** The case is over, whatever became of it. */
    void close() {
        if (!over) {
            Recording unused = freeze();
        }
    }

    /** A tail of hours is for what only the gateway brings, such as a day of notices, and it forgets them overnight. */
    private void worthWaiting() {
        Duration tail = testCase.tail();
        Duration patience = target.settings.patience();
        if (tail != null && tail.compareTo(LONGEST_TAIL) > 0 && tail.compareTo(patience) > 0) {
            throw new Unjudged(
                    Unjudged.Kind.NOT_RUN,
                    "The case waits " + Span.of(tail) + " in real time, longer than acceptance.wait allows ("
                            + Span.of(patience) + ").");
        }
    }

    /** A row that has an hour of its own, such as the last before midnight, waits for it. */
    private void awaitHour() {
        LocalDateTime own = testCase.start();
        if (own == null || opened.kept.isPresent()) {
            return;
        }
        Instant hour = opened.begun.atTime(own.toLocalTime()).toInstant(GMT8);
        Instant due = hour.isBefore(opened.start) ? hour.plus(Duration.ofDays(1)) : hour;
        if (!target.comesInTime(due)) {
            throw park(Kept.untouched(testCase.id(), opened.start, due));
        }
        timeline.sleep(Duration.between(opened.start, due));
    }

    /** Does what comes in time; what is due later has the case parked. */
    private void act() {
        if (opened.hands.isPresent()) {
            opened.hands.get().perform(opened.script);
            return;
        }
        Instant from = testCase.start() == null || opened.kept.isPresent() ? opened.start : timeline.now();
        Duration latest = Duration.between(from, timeline.now()).plus(target.settings.patience());
        done = opened.script.perform(timeline, from, done, latest);
        Optional<Duration> next = opened.script.next(done);
        if (next.isPresent()) {
            merchant.settle();
            throw park(from.plus(next.get()));
        }
    }

    /** The merchant's daily job, at once where its system lets itself be asked; where it insists on its hour, then. */
    private void reconcile() {
        for (FileJob job : merchant.jobs()) {
            try {
                merchant.compare(job, opened.turn.publish(job));
            } catch (Declined notYet) {
                Instant due = opened.turn.filesOf(job.date());
                if (!notYet.notInThisState() || !due.isAfter(timeline.now())) {
                    throw notYet;
                }
                merchant.settle();
                throw park(due);
            }
        }
    }

    private Unjudged park(Instant due) {
        return park(opened.kept(due, done));
    }

    private Unjudged park(Kept waiting) {
        over = true;
        target.timeline.release(LETTING_GO);
        Unjudged parked = target.park(waiting);
        opened.letGo();
        opened.recorder.leave();
        return parked;
    }

    /** What comes of the case from now on is no evidence any more. */
    private Recording freeze() {
        List<Map<String, String>> ends = LastWord.of(opened.turn, opened.claims::named, opened::ids);
        opened.letGo();
        opened.claims.ends(ends);
        opened.recorder.close(timeline.now());
        target.unpark(testCase.id());
        over = true;
        return opened.recorder.recording();
    }

    /**
     * A row's own tail is for what the merchant's job has still to bring: over as soon as every trade has its end, and the
     * merchant has heard of it.
     */
    private void linger() {
        // a tester has waited for as long as there was something to come
        Duration own = opened.hands.isPresent() ? null : testCase.tail();
        Instant end = own == null ? timeline.now() : timeline.now().plus(own);
        while (isOpen() && timeline.now().isBefore(end)) {
            timeline.sleep(BETWEEN_LOOKS);
        }
        if (own != null) {
            merchant.awaitEnds(end);
        }
        timeline.sleep(target.catalogue.figures().duration(Figures.CASE_TAIL_REAL));
    }

    private boolean isOpen() {
        return opened.turn.isOpen(opened.ids());
    }
}
