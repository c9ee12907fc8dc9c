package org.openvalidate.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Span;

/** How a shop on the web asks for refunds. Source: legacy-online §4. */
final class OnWebRefund {

    private static final String SERVICE = "forex_refund";
    private static final String NONE = "no refund was asked for";
    private static final Duration TOLERANCE = Duration.ofMillis(500);

    private OnWebRefund() {}

    /** {@code pace.refund}: whatever they are of; the gateway counts per partner. */
    static Conclusion apart(Expectation expectation, Traffic traffic) {
        Duration least = Span.parse(expectation.argument("min"));
        String expected = "at least " + Span.of(least) + " between two refunds";
        List<Exchanged> requests = requests(traffic);
        if (requests.size() < 2) {
            return requests.isEmpty()
                    ? Conclusion.unproven(expected, NONE)
                    : Conclusion.notApplicable("one refund keeps its distance");
        }
        for (int i = 1; i < requests.size(); i++) {
            Duration gap = Duration.between(
                    requests.get(i - 1).start(), requests.get(i).start());
            if (gap.plus(TOLERANCE).compareTo(least) < 0) {
                return Conclusion.violated(expected, Span.of(gap)).shownBy(requests.get(i - 1), requests.get(i));
            }
        }
        return Conclusion.satisfied(expected, requests.size() + " refunds").shownBy(requests);
    }

    /** {@code basis.refund}: in CNY what was priced in CNY, and the settlement currency beside it. */
    static Conclusion basis(Expectation expectation, Traffic traffic) {
        String expected = "each refund on the basis of its payment";
        List<Exchanged> judged = new ArrayList<>();
        for (Exchanged request : requests(traffic)) {
            Map<String, String> order = traffic.ordered(request.trade()).orElse(Map.of());
            if (order.isEmpty()) {
                continue;
            }
            judged.add(request);
            boolean yuan = !order.getOrDefault("rmb_fee", "").isEmpty();
            boolean inYuan = !request.call().parameter("return_rmb_amount").isEmpty();
            boolean foreign = !request.call().parameter("return_amount").isEmpty();
            String currency = request.call().parameter("currency");
            if (inYuan != yuan || foreign == yuan || !currency.equals(order.get("currency"))) {
                return Conclusion.violated(expected, named(request)).shownBy(request);
            }
        }
        return judged.isEmpty()
                ? Conclusion.unproven(expected, NONE)
                : Conclusion.satisfied(expected, "held by " + judged.size() + " of " + judged.size())
                        .shownBy(judged);
    }

    /** What a refund names of the amount that it asks for. */
    private static String named(Exchanged request) {
        String named = Stream.concat(
                        Stream.of("return_rmb_amount", "return_amount")
                                .filter(name -> !request.call().parameter(name).isEmpty()),
                        Stream.of(request.call().parameter("currency")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "none" : named;
    }

    /** {@code later.refund}: the gateway does not try again by itself. */
    static Conclusion later(Expectation expectation, Traffic traffic) {
        Duration pause = Span.parse(expectation.argument("min"));
        String expected = "asked for again, not before " + Span.of(pause) + " have passed";
        List<Exchanged> requests = requests(traffic);
        Optional<Exchanged> poor = requests.stream()
                .filter(request -> request.code().equals("MERCHANT_BALANCE_NOT_ENOUGH"))
                .findFirst();
        if (poor.isEmpty()) {
            return Conclusion.unproven(expected, requests.isEmpty() ? NONE : "the funds sufficed");
        }
        return requests.stream()
                .filter(request -> request.trade().equals(poor.get().trade()))
                .filter(request -> request.seq() > poor.get().seq())
                .findFirst()
                .map(again -> (Duration.between(poor.get().over(), again.start())
                                                .plus(TOLERANCE)
                                                .compareTo(pause)
                                        < 0
                                ? Conclusion.violated(expected, "after " + again.after(poor.get()))
                                : Conclusion.satisfied(expected, "after " + again.after(poor.get())))
                        .shownBy(poor.get(), again))
                .orElseGet(() -> Conclusion.missing(expected, "never").shownBy(poor.get()));
    }

    /** {@code known.refund}: who asks under another id may give the money back twice. */
    static Conclusion known(Expectation expectation, Traffic traffic) {
        String expected = "a refund query, and no refund under another id";
        List<Exchanged> requests = requests(traffic);
        Optional<Exchanged> repeated = requests.stream()
                .filter(request -> request.code().startsWith("REPEATED_REFUNDMENT_REQUEST"))
                .findFirst();
        if (repeated.isEmpty()) {
            return Conclusion.unproven(expected, requests.isEmpty() ? NONE : "no refund was called repeated");
        }
        Exchanged refusal = repeated.get();
        Optional<Exchanged> other = requests.stream()
                .filter(request ->
                        request.seq() > refusal.seq() && request.trade().equals(refusal.trade()))
                .filter(request -> !Refunded.id(request).equals(Refunded.id(refusal)))
                .findFirst();
        if (other.isPresent()) {
            return Conclusion.violated(expected, "a refund under " + Refunded.id(other.get()))
                    .shownBy(refusal, other.get());
        }
        List<Exchanged> lookUps = new Refunded(traffic)
                .lookUps().stream()
                        .filter(lookUp -> Refunded.id(lookUp).equals(Refunded.id(refusal)))
                        .toList();
        return lookUps.isEmpty()
                ? Conclusion.missing(expected, "no query").shownBy(refusal)
                : Conclusion.satisfied(expected, "queried").shownBy(refusal).shownBy(lookUps);
    }

    private static List<Exchanged> requests(Traffic traffic) {
        return new Refunded(traffic)
                .requests().stream()
                        .filter(request -> request.call().service().equals(SERVICE))
                        .toList();
    }
}
