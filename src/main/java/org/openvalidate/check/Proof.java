package org.openvalidate.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.FactStamper;

/** Which lines prove how a trade stands. A line proves for what was recorded after it. */
final class Proof {

    private static final Set<String> PAID = Set.of("TRADE_SUCCESS", "TRADE_FINISHED");

    private final Traffic traffic;

    Proof(Traffic traffic) {
        this.traffic = traffic;
    }

    /** The first thing before a claim that proves its trade paid: a verified answer to any call, or a verified notice. */
    Optional<Exchanged> verified(Entry claim) {
        return earliest(claim, call -> call.claimsPaid() && call.verified());
    }

    /** As {@link #verified}, but what the first pay itself was answered does not count. */
    Optional<Exchanged> learnt(Entry claim) {
        return earliest(claim, call -> call.claimsPaid() && call.believable() && !answersFirstPay(call));
    }

    /** Claims of a paid trade that carry no good signature: answers and notices that must not be trusted. */
    List<Exchanged> forged() {
        Stream<Exchanged> answers = calls().filter(call -> call.claimsPaid() && call.accepted() && !call.verified());
        Stream<Exchanged> notices =
                traffic.notices().stream().filter(notice -> saysPaid(notice) && !wellSigned(notice));
        return Stream.concat(answers, notices).toList();
    }

    /** The first call or notice by which a final state of the trade was learnt. */
    Optional<Exchanged> settled(String trade) {
        Stream<Exchanged> answers = calls().filter(Exchanged::believable)
                .filter(call -> call.claimsPaid() || call.claimsClosed() || finalPay(call));
        Stream<Exchanged> notices = traffic.notices().stream()
                .filter(notice -> wellSigned(notice) && (saysPaid(notice) || says(notice, Set.of("TRADE_CLOSED"))));
        return Stream.concat(answers, notices)
                .filter(each -> each.trade().equals(trade))
                .min(java.util.Comparator.comparing(Exchanged::over));
    }

    /** Whether a verified notice told the end of a trade. */
    boolean toldByNotice(String trade) {
        return traffic.notices().stream()
                .filter(notice -> notice.trade().equals(trade) && wellSigned(notice))
                .anyMatch(notice -> saysPaid(notice) || says(notice, Set.of("TRADE_CLOSED")));
    }

    private Optional<Exchanged> earliest(Entry claim, Predicate<Exchanged> proves) {
        Notices notices = new Notices(traffic);
        // a notice is recorded when it is answered: what is claimed while it is dealt with stands before it
        Stream<Exchanged> heard = notices.all()
                .filter(notice -> Notices.saysPaid(notice) && notices.honest(notice))
                .filter(notice -> !notice.start().isAfter(claim.at()));
        return Stream.concat(calls().filter(proves).filter(call -> call.teaches(claim)), heard)
                .filter(each -> each.trade().equals(Claims.trade(claim)))
                .min(java.util.Comparator.comparing(Exchanged::seq));
    }

    private boolean answersFirstPay(Exchanged call) {
        return call.purpose() == Purpose.PAY
                && Objects.equals(traffic.payOf(call.trade()).orElse(null), call);
    }

    /** What the harness asked for itself the merchant never heard. */
    private Stream<Exchanged> calls() {
        return Stream.of(traffic.pays(), traffic.queries(), traffic.cancels()).flatMap(List::stream);
    }

    private static boolean finalPay(Exchanged call) {
        return call.purpose() == Purpose.PAY && call.settled();
    }

    private static boolean saysPaid(Exchanged notice) {
        return says(notice, PAID);
    }

    private static boolean says(Exchanged notice, Set<String> states) {
        return states.contains(notice.call().parameter("trade_status"));
    }

    private static boolean wellSigned(Exchanged notice) {
        return notice.fact(FactStamper.SIGNATURE).equals(SignatureState.VALID.name());
    }
}
