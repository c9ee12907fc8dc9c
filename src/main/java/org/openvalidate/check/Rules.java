package org.openvalidate.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.evidence.Recording;

/**
 * Every rule by its id: an obligation and a recording become a finding. What a rule says depends on nothing else, live
 * as in replay.
 */
public final class Rules {

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("accepted.call", OnAnswers::accepted),
            Map.entry("answer.query", OnAnswers::query),
            Map.entry("signed.answer", OnAnswers::signed),
            Map.entry("final.gateway", OnEnd::gateway),
            Map.entry("present.pay", OnPay::carries),
            Map.entry("form.code", OnCode::form),
            Map.entry("unchanged.code", OnCode::unchanged),
            Map.entry("open.pay", OnPay::open),
            Map.entry("count.query", new AtLeast(Subject.QUERY)),
            Map.entry("spacing.query", new Apart(Subject.QUERY)),
            Map.entry("persist.query", OnQuery::persists),
            Map.entry("recovery.query", OnQuery::recovered),
            Map.entry("recovery.pay", OnPay::recovered),
            Map.entry("learnt.success", OnSuccess::learnt),
            Map.entry("trusted.success", OnSuccess::trusted),
            Map.entry("absent.pay", OnPay::noNewId),
            Map.entry("absent.cancel", OnCancel::absent),
            Map.entry("once.charge", OnEnd::chargedOnce),
            Map.entry("window.cancel", OnCancel::inWindow),
            Map.entry("deadline.cancel", OnCancel::inTime),
            Map.entry("gap.cancel", OnCancel::follows),
            Map.entry("count.cancel", new AtLeast(Subject.CANCEL)),
            Map.entry("spacing.cancel", new Apart(Subject.CANCEL)),
            Map.entry("last.cancel", OnCancel::onlyLastSucceeds),
            Map.entry("replay.cancel", OnCancel::replayed),
            Map.entry("raised.alarm", OnAlarm::raised),
            Map.entry("success.till", OnEnd::tillSuccess),
            Map.entry("failure.till", OnEnd::tillFailure),
            Map.entry("final.agreement", OnEnd::agreement),
            Map.entry("attested.receipt", OnAttestation::attested),
            Map.entry("attested.no-receipt", OnAttestation::attested),
            Map.entry("signed.request", OnRequests.signed()),
            Map.entry("charset.url", OnRequests.charsetInUrl()),
            Map.entry("charset.value", OnRequests.charsetKept()),
            Map.entry("empty.request", OnRequests.nothingEmpty()),
            Map.entry("required.request", OnRequests.requiredPresent()),
            Map.entry("length.request", OnRequests.lengthsFit()),
            Map.entry("decimals.amount", OnRequests.wholeYen()),
            Map.entry("unique.pay", OnPay::uniqueIds));

    private Rules() {}

    /** Ids of all rules. */
    public static Set<String> ids() {
        return RULES.keySet();
    }

    /** A finding for each obligation of the case, in their order. */
    public static List<Finding> all(Recording recording) {
        Traffic traffic = Traffic.of(recording);
        return recording.opening().obligations().stream()
                .map(obligation -> judge(obligation, traffic))
                .toList();
    }

    /**
     * What one rule finds. A standing rule whose clause the case breaks on purpose is not applicable. What a recording
     * that broke off does not show is unproven.
     *
     * @throws IllegalArgumentException when no rule has the obligation's id
     */
    public static Finding judge(Obligation obligation, Recording recording) {
        return judge(obligation, Traffic.of(recording));
    }

    /** As above, for a caller that judges one recording several times. */
    public static Finding judge(Obligation obligation, Traffic traffic) {
        Recording recording = traffic.recording();
        Rule rule = RULES.get(obligation.expectation().rule());
        if (rule == null) {
            throw new IllegalArgumentException(
                    "no rule is called " + obligation.expectation().rule());
        }
        String clause = obligation.expectation().clause();
        boolean allowed = obligation.standing() && recording.opening().allows().contains(clause);
        Conclusion conclusion = allowed
                ? Conclusion.notApplicable("this case breaks " + clause + " on purpose")
                : whole(rule.judge(obligation.expectation(), traffic), recording);
        return new Finding(obligation, conclusion.outcome(), conclusion.facts(), conclusion.exchanges());
    }

    private static Conclusion whole(Conclusion conclusion, Recording recording) {
        boolean needsTheEnd = conclusion.outcome() == Outcome.SATISFIED || conclusion.byAbsence();
        if (recording.ended() != null || !needsTheEnd) {
            return conclusion;
        }
        Fact remark = new Fact("remark", "the recording broke off before the case ended");
        List<Fact> facts =
                Stream.concat(conclusion.facts().stream(), Stream.of(remark)).toList();
        return new Conclusion(Outcome.UNPROVEN, facts, conclusion.exchanges(), false);
    }
}
