package org.openvalidate.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.evidence.Recording;

/**
 * Every rule by its id: an obligation and a recording become a finding. What a rule says depends on nothing else, live
 * as in replay.
 */
public final class Rules {

    static final List<Map<String, Rule>> AREAS = List.of(
            BarcodeRules.all(),
            RequestRules.all(),
            RefundRules.all(),
            TillRules.all(),
            ScanRules.all(),
            AccessRules.all(),
            NoticeRules.all(),
            WebRules.all(),
            DriverRules.all(),
            RegistrationRules.all(),
            RunRules.all(),
            FileRules.all());

    private static final Map<String, Rule> RULES = AREAS.stream()
            .flatMap(area -> area.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

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
     * that broke off does not show is unproven, and so is what a gateway that failed by itself may have led to.
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
                : Excuse.of(whole(rule.judge(obligation.expectation(), traffic), recording), traffic);
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
