package org.openvalidate.check;

import java.util.List;
import java.util.Set;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.evidence.FactStamper;

/** What the gateway must answer, whoever asked. Source: legacy-online §1, §8.1. */
final class OnAnswers {

    private OnAnswers() {}

    /** {@code accepted.call} */
    static Conclusion accepted(Expectation expectation, Traffic traffic) {
        String type = expectation.argument("signType");
        String expected = "every call signed with " + type + " accepted";
        List<Exchanged> calls = traffic.calls().stream()
                .filter(call -> call.fact(FactStamper.SIGN_TYPE).equals(type))
                .toList();
        List<Exchanged> refused = calls.stream()
                .filter(call -> call.answer() != null && !call.accepted() && call.refused())
                .toList();
        if (!refused.isEmpty()) {
            return Conclusion.violated(expected, refused.get(0).said()).shownBy(refused);
        }
        long answered = calls.stream().filter(call -> call.answer() != null).count();
        if (calls.isEmpty() || answered < calls.size()) {
            return Conclusion.unproven(expected, answered + " of " + calls.size() + " such calls answered")
                    .shownBy(calls);
        }
        return Conclusion.satisfied(expected, answered + " of " + calls.size() + " accepted")
                .shownBy(calls);
    }

    /** {@code answer.query} */
    static Conclusion query(Expectation expectation, Traffic traffic) {
        Set<String> codes = Set.of(expectation.argument("code"), expectation.argument("other"));
        String expected = expectation.argument("code") + " or " + expectation.argument("other");
        List<Exchanged> answered = traffic.calls().stream()
                .filter(call -> call.purpose() == Purpose.QUERY && call.answer() != null)
                .toList();
        List<Exchanged> others =
                answered.stream().filter(query -> !codes.contains(query.code())).toList();
        if (answered.isEmpty()) {
            return Conclusion.unproven(expected, "no query was answered");
        }
        return others.isEmpty()
                ? Conclusion.satisfied(expected, answered.get(0).said()).shownBy(answered)
                : Conclusion.violated(expected, others.get(0).said()).shownBy(others);
    }

    /** {@code answer.probe}: the last thing that the harness asked for itself. */
    static Conclusion probe(Expectation expectation, Traffic traffic) {
        String code = expectation.argument("code");
        String other = expectation.argument("other");
        String expected = code.equals(other) ? code : code + " or " + other;
        List<Exchanged> asked = traffic.calls().stream()
                .filter(call -> call.entry().from().equals("probe"))
                .toList();
        if (asked.isEmpty() || asked.get(asked.size() - 1).answer() == null) {
            return Conclusion.unproven(expected, "the harness was not answered").shownBy(asked);
        }
        Exchanged last = asked.get(asked.size() - 1);
        Answer answer = last.answer();
        String said = last.code().isEmpty() && answer != null ? answer.resultCode() : last.code();
        return (List.of(code, other).contains(said)
                        ? Conclusion.satisfied(expected, said)
                        : Conclusion.violated(expected, last.said()))
                .shownBy(last);
    }

    /** {@code signed.answer} */
    static Conclusion signed(Expectation expectation, Traffic traffic) {
        String expected = "every signature of an accepted answer verifies";
        List<Exchanged> answered =
                traffic.calls().stream().filter(Exchanged::accepted).toList();
        List<Exchanged> bad = answered.stream().filter(call -> !call.verified()).toList();
        if (answered.isEmpty()) {
            return Conclusion.unproven(expected, "no accepted answer was recorded");
        }
        if (bad.isEmpty()) {
            return Conclusion.satisfied(expected, answered.size() + " of " + answered.size() + " verify")
                    .shownBy(answered);
        }
        String state = bad.get(0).fact(FactStamper.ANSWER_SIGNATURE);
        return state.equals("NO_KEY") || state.isEmpty()
                ? Conclusion.unproven(expected, "no key to verify it with").shownBy(bad)
                : Conclusion.violated(expected, state).shownBy(bad);
    }
}
