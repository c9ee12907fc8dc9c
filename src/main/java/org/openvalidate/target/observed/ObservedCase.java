package org.openvalidate.target.observed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.proof.ProofFolder;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.external.OwnSystem;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.target.CaseOpening;
import org.openvalidate.target.Claims;
import org.openvalidate.target.Course;
import org.openvalidate.target.LatestCalls;
import org.openvalidate.target.Script;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Recorder;

/** What one case of a merchant's own system stands on: both sides, its recording, and what has come of it so far. */
final class ObservedCase {

    final Observation target;
    final TestCase testCase;
    final Optional<Kept> kept;
    final Timeline timeline;
    final Instant start;
    final LocalDate begun;
    final Chance chance;
    final CaseRecorder recorder;
    final LatestCalls calls;
    final ShownCodes codes;
    final Turn turn;
    final Claims claims;
    final Optional<HandPlay> hands;
    final OwnSystem merchant;
    final Map<String, String> sold = new HashMap<>();
    final Course course = new Course();
    final Script script = new Script();

    /**
     * Opens it: what comes for it is its own from now on.
     *
     * @param kept what was done of the case before it was parked
     * @param play of the tester who works the merchant's system, empty where its test driver does
     */
    ObservedCase(Observation target, TestCase testCase, Optional<Kept> kept, Optional<CasePlay> play) {
        this.target = target;
        this.testCase = testCase;
        this.kept = kept;
        this.timeline = target.timeline;
        this.start = kept.map(Kept::begun).orElseGet(timeline::now);
        this.begun = Period.day(start);
        this.chance = Chance.of(target.settings.seed(), target.salt + testCase.id());
        this.recorder = recorder();
        this.calls = new LatestCalls(recorder);
        this.codes = new ShownCodes(calls, target.dialect, target.post);
        this.turn = target.post.turn(testCase.id(), recorder, start, chance);
        this.claims = new Claims(recorder, timeline);
        this.hands =
                play.map(each -> new HandPlay(each, timeline, recorder, claims, new ProofFolder(target.reports())));
        this.merchant = new WorkedSystem(target, claims, codes).of(testCase.id(), play, sold);
        hands.ifPresent(each -> {
            each.opened(turn.wallet());
            turn.heldBy(each);
        });
        Figures figures = target.catalogue.figures();
        sold.put("caseId", testCase.id());
        sold.put("storeId", figures.text(Figures.STORE_ID));
        sold.put("secondaryMerchantId", figures.text(Figures.SECONDARY_ID));
        sold.put("subject", figures.text(Figures.TRANS_NAME));
        target.attribution.open(
                testCase.id(),
                turn.hearing(play.<Recorder>map(each -> new Watched(codes, target.dialect, each))
                        .orElse(codes)));
        kept.ifPresent(each -> {
            each.recall(course);
            merchant.recall(each.begun(), each.known(), each.jobs());
        });
    }

    private CaseRecorder recorder() {
        FactStamper stamper = new FactStamper(
                target.dialect, target.account.gatewayKeys(), target.account.merchantKeys(), target.fingerprint);
        if (kept.isPresent()) {
            return CaseRecorder.reopen(target.recordings, testCase.id(), stamper, target.redactor);
        }
        return CaseRecorder.open(
                target.recordings,
                CaseOpening.of(
                        testCase,
                        target.catalogue,
                        target.settings,
                        target.tool,
                        target.account.partner(),
                        timeline.clock(),
                        start),
                stamper,
                target.redactor);
    }

    /** The ids that the case owns. */
    Set<String> ids() {
        return target.attribution.of(testCase.id());
    }

    /** How it stands, for a run that goes on with it another day. */
    Kept kept(Instant due, Set<Integer> done) {
        return new Kept(
                testCase.id(),
                start,
                due,
                done,
                merchant.jobs(),
                merchant.known(),
                course.orders(),
                course.refunds(),
                course.storeCode());
    }

    /** Nothing that was armed for it meets the next, and what still comes of it is no evidence of another. */
    void letGo() {
        target.attribution.close();
        turn.clear();
    }
}
