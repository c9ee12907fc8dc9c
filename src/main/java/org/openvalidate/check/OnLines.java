package org.openvalidate.check;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Span;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.wire.End;

/**
 * {@code resent.call}: some client libraries send a request again by themselves when a connection breaks. Source: cases.md,
 * ERR-010.
 */
final class OnLines {

    private OnLines() {}

    static Conclusion notResent(Expectation expectation, Traffic traffic) {
        Duration within = Span.parse(expectation.argument("within"));
        String expected = "nothing again within " + Span.of(within) + " of a broken connection";
        List<Exchanged> merchants = traffic.calls().stream()
                .filter(call -> call.entry().from().equals(Claim.MERCHANT))
                .toList();
        List<Exchanged> broken =
                merchants.stream().filter(call -> isBroken(call.entry())).toList();
        for (Exchanged call : broken) {
            Optional<Exchanged> again = merchants.stream()
                    .filter(each -> each.seq() != call.seq() && call.precedes(each) && sameBytes(call, each))
                    .filter(each -> Duration.between(call.over(), each.start()).compareTo(within) < 0)
                    .findFirst();
            if (again.isPresent()) {
                return Conclusion.violated(
                                expected,
                                "again after "
                                        + Span.of(Duration.between(
                                                call.over(), again.get().start())))
                        .shownBy(call, again.get());
            }
        }
        return broken.isEmpty()
                ? Conclusion.unproven(expected, "no connection broke")
                : Conclusion.satisfied(expected, broken.size() + " broken, none again")
                        .shownBy(broken);
    }

    private static boolean isBroken(Entry entry) {
        return entry.end() == End.RESET || entry.end() == End.TORN;
    }

    /** The signature is part of the bytes: whoever signs anew has decided to. */
    private static boolean sameBytes(Exchanged one, Exchanged other) {
        Entry.Sent first = one.entry().request();
        Entry.Sent second = other.entry().request();
        return first != null
                && second != null
                && first.target().equals(second.target())
                && Objects.equals(first.text(), second.text())
                && one.sameContentAs(other);
    }
}
