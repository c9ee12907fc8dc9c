package org.openvalidate.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openvalidate.evidence.Claim;

/**
 * A refund and everything that was heard of it. Source: legacy-instore §2.9, §2.17; legacy-online §4.
 *
 * @param trade the merchant's id of the trade, empty where the request names none that is known
 * @param id the merchant's id of the refund
 * @param service the service that asked for it
 * @param amount as asked for
 * @param currency as asked for, empty where the request leaves it to the trade
 * @param steps requests, look-ups, notices and bookings in time order
 */
public record Refund(
        String trade, String id, String service, String amount, String currency, Instant at, List<Step> steps) {

    private static final String DONE = "REFUND_SUCCESS";
    private static final String BOOKED = "REFUND";

    public Refund {
        steps = List.copyOf(steps);
    }

    /** What a step is. */
    public enum Kind {
        REQUEST,
        LOOK_UP,
        NOTICE,
        BOOKING
    }

    /**
     * One step.
     *
     * @param seq of its line in the recording
     * @param said what came of it, in the protocol's words
     */
    public record Step(Kind kind, int seq, Instant at, String said) {}

    /** Every refund that the merchant asked for, in the order of their first requests. */
    public static List<Refund> in(Traffic traffic) {
        Refunded refunded = new Refunded(traffic);
        Set<String> ids = new LinkedHashSet<>();
        refunded.requests().stream().map(Refunded::id).forEach(ids::add);
        return ids.stream().map(id -> of(id, refunded)).toList();
    }

    /** Whether the merchant has booked it. */
    public boolean booked() {
        return steps.stream().anyMatch(step -> step.kind() == Kind.BOOKING);
    }

    /** What the gateway said of it last. */
    public String result() {
        return steps.stream()
                .filter(step -> step.kind() != Kind.BOOKING)
                .reduce((one, later) -> later)
                .map(Step::said)
                .orElse("");
    }

    private static Refund of(String id, Refunded refunded) {
        Traffic traffic = refunded.traffic();
        List<Exchanged> requests = about(id, refunded.requests());
        List<Step> steps = new ArrayList<>();
        requests.forEach(each -> steps.add(step(Kind.REQUEST, each, asked(each))));
        about(id, refunded.lookUps()).forEach(each -> steps.add(step(Kind.LOOK_UP, each, lookedUp(each))));
        about(id, traffic.notices())
                .forEach(each -> steps.add(step(Kind.NOTICE, each, each.call().parameter("refund_status"))));
        traffic.claims().bookings(BOOKED).stream()
                .filter(each -> each.fact(Claim.REFERENCE).orElse("").equals(id))
                .forEach(each -> steps.add(new Step(
                        Kind.BOOKING,
                        each.seq(),
                        each.at(),
                        each.fact(Claim.AMOUNT).orElse("") + " "
                                + each.fact(Claim.CURRENCY).orElse(""))));
        Exchanged first = requests.get(0);
        return new Refund(
                first.trade(),
                id,
                first.call().service(),
                Refunded.amount(first),
                first.call().parameter("currency"),
                first.start(),
                steps.stream()
                        .sorted(Comparator.comparing(Step::at).thenComparing(Step::seq))
                        .toList());
    }

    /** A synchronous refund that is granted is done; an asynchronous one is merely taken on. */
    private static String asked(Exchanged request) {
        boolean done = request.granted() && request.call().parameter("is_sync").equals("Y");
        return done ? request.said() + " " + DONE : request.said();
    }

    private static String lookedUp(Exchanged lookUp) {
        String result = Refunded.result(lookUp);
        return result.isEmpty() ? lookUp.said() : result;
    }

    private static List<Exchanged> about(String id, List<Exchanged> calls) {
        return calls.stream().filter(call -> Refunded.id(call).equals(id)).toList();
    }

    private static Step step(Kind kind, Exchanged call, String said) {
        return new Step(kind, call.seq(), call.start(), said.strip());
    }
}
