package org.openvalidate.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.dialect.ErrorClass;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.legacy.ErrorCodes;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** Calls that the gateway refuses, and what becomes of them. Source: legacy-online §8. */
final class OnRefusals {

    private static final Set<Purpose> ORDERS = EnumSet.of(Purpose.PAY, Purpose.ORDER, Purpose.REFUND, Purpose.CASHIER);
    private static final Set<ErrorClass> FOR_GOOD = EnumSet.of(ErrorClass.ACCESS, ErrorClass.BUYER);

    /** What is said of something unknown: the call was served. */
    private static final Set<String> LOOKED_UP = Set.of("TRADE_NOT_EXIST", "TRANS_NOT_FOUND", "DATA_NOT_EXIST");

    private OnRefusals() {}

    /** {@code refused.code} */
    static Conclusion with(Expectation expectation, Traffic traffic) {
        String code = expectation.argument("code");
        String expected = "refused with " + code;
        List<Exchanged> answered = answered(traffic);
        if (answered.isEmpty()) {
            return Conclusion.unproven(expected, "no call was answered");
        }
        List<Exchanged> others =
                answered.stream().filter(call -> !says(call, code)).toList();
        return others.isEmpty()
                ? Conclusion.satisfied(expected, answered.get(0).said()).shownBy(answered)
                : Conclusion.violated(expected, others.get(0).said()).shownBy(others);
    }

    /** {@code refused.call} */
    static Conclusion anyhow(Expectation expectation, Traffic traffic) {
        String expected = "refused";
        List<Exchanged> answered = answered(traffic);
        if (answered.isEmpty()) {
            return Conclusion.unproven(expected, "no call was answered");
        }
        List<Exchanged> taken = answered.stream()
                .filter(call -> call.resultIs("SUCCESS") || LOOKED_UP.contains(call.code()))
                .toList();
        if (!taken.isEmpty()) {
            return Conclusion.violated(expected, taken.get(0).said()).shownBy(taken);
        }
        List<Exchanged> unclear = answered.stream()
                .filter(call -> call.code().isEmpty() || ErrorCodes.classOf(call.code()) == ErrorClass.UNKNOWN)
                .toList();
        return unclear.isEmpty()
                ? Conclusion.satisfied(expected, answered.get(0).said()).shownBy(answered)
                : Conclusion.unproven(expected, unclear.get(0).said()).shownBy(unclear);
    }

    /** {@code unrepeated.call} */
    static Conclusion notRepeated(Expectation expectation, Traffic traffic) {
        String expected = "no refused call again unchanged";
        List<Exchanged> refused = refused(traffic);
        for (Exchanged call : refused) {
            List<Exchanged> again = traffic.merchants(call.purpose()).stream()
                    .filter(each -> call.precedes(each) && each.sameContentAs(call))
                    .toList();
            if (!again.isEmpty()) {
                return Conclusion.violated(expected, "sent again after " + call.said())
                        .shownBy(call)
                        .shownBy(again);
            }
        }
        return refused.isEmpty()
                ? Conclusion.unproven(expected, "no call was refused")
                : Conclusion.satisfied(expected, refused.size() + " refused, none again")
                        .shownBy(refused);
    }

    /** {@code message.till}: more than the bare code, for nobody at a till knows the codes. */
    static Conclusion told(Expectation expectation, Traffic traffic) {
        String expected = "the till tells why each refused sale failed";
        List<Exchanged> refused = refused(traffic).stream()
                .filter(call -> call.purpose() == Purpose.PAY)
                .toList();
        if (refused.isEmpty()) {
            return Conclusion.unproven(expected, "no pay was refused");
        }
        List<Entry> told = new ArrayList<>();
        for (Exchanged pay : refused) {
            List<Entry> messages = messages(pay, traffic);
            if (messages.isEmpty()) {
                return traffic.claims().from(Claim.TILL).isEmpty()
                        ? Conclusion.unproven(expected, "nothing is recorded of the till's display")
                                .shownBy(pay)
                        : Conclusion.missing(expected, "nothing is told after " + pay.said())
                                .shownBy(pay);
            }
            told.addAll(messages);
        }
        return Conclusion.satisfied(expected, Claims.quoted(told.get(0), Claim.MESSAGE))
                .shownBy(refused)
                .stated(told);
    }

    /** A secondary merchant who is not known is named so as a status too. Source: legacy-online §6.4. */
    private static boolean says(Exchanged call, String code) {
        return call.code().equals(code) || Reports.status(call).equals(code);
    }

    private static List<Entry> messages(Exchanged pay, Traffic traffic) {
        return traffic.claims().from(Claim.TILL).stream()
                .filter(claim -> Claims.trade(claim).equals(pay.trade()))
                .filter(claim -> claim.fact(Claim.MESSAGE)
                        .filter(text -> !text.isBlank() && !text.strip().equals(pay.code()))
                        .isPresent())
                .toList();
    }

    private static List<Exchanged> refused(Traffic traffic) {
        return ORDERS.stream()
                .flatMap(purpose -> traffic.merchants(purpose).stream())
                .filter(call -> !call.code().isEmpty() && call.believable())
                .filter(call -> FOR_GOOD.contains(ErrorCodes.classOf(call.code())))
                .toList();
    }

    private static List<Exchanged> answered(Traffic traffic) {
        return traffic.calls().stream().filter(call -> call.answer() != null).toList();
    }
}
