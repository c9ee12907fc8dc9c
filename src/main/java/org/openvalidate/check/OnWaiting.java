package org.openvalidate.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Span;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** What becomes of an order from afar while its buyer makes up their mind. Source: legacy-online §3.1 to §3.3. */
final class OnWaiting {

    private static final Set<String> OPEN_RESULTS = Set.of("8000", "6004", "6002");
    private static final Set<String> GIVEN_UP = Set.of(Claim.FAILURE, Claim.CLOSED);

    private OnWaiting() {}

    /** {@code proved.delivery}: whatever is sold was proved before. */
    static Conclusion proved(Expectation expectation, Traffic traffic) {
        String expected = "sold only upon a verified notice or a query";
        List<Entry> sold = traffic.claims().sold();
        if (sold.isEmpty()) {
            return Conclusion.unproven(expected, "nothing was sold");
        }
        Proof proof = new Proof(traffic);
        return sold.stream()
                .filter(claim -> proof.verified(claim).isEmpty())
                .findFirst()
                .map(claim -> Conclusion.violated(
                                expected, claim.from() + " said " + Claims.word(claim) + " before anything proved it")
                        .with("trade", Claims.trade(claim))
                        .stated(List.of(claim)))
                .orElseGet(() -> Conclusion.satisfied(expected, "proved before").stated(sold));
    }

    /** {@code delivered.order} */
    static Conclusion delivered(Expectation expectation, Traffic traffic) {
        String expected = "what was paid for is sent";
        List<Entry> sent = traffic.claims().bookings(Claims.DELIVERY);
        if (!sent.isEmpty()) {
            return Conclusion.satisfied(expected, "sent").stated(sent);
        }
        List<Entry> charged =
                traffic.claims().ends().stream().filter(Claims::charged).toList();
        return charged.isEmpty() || traffic.claims().from(Claim.MERCHANT).isEmpty()
                ? Conclusion.unproven(expected, "nothing was paid")
                : Conclusion.missing(expected, "paid at the gateway, and nothing sent")
                        .stated(charged);
    }

    /** {@code returned.order}: coming back to the shop proves nothing, however well the address is signed. */
    static Rule returned() {
        return new Lured(
                "the buyer's return",
                traffic -> OnOrder.acts(traffic, BuyerAct.RETURNS).stream().map(OnWaiting::lure));
    }

    /** {@code told.order}: nor does what the wallet tells the app. */
    static Rule told() {
        return new Lured(
                "what the app was told",
                traffic -> OnOrder.acts(traffic, BuyerAct.APP_RESULT).stream().map(OnWaiting::lure));
    }

    /** {@code pending.order}: a trade that does not exist yet is no failure. */
    static Conclusion pending(Expectation expectation, Traffic traffic) {
        Duration length = Span.parse(expectation.argument("min"));
        String expected = "waiting for " + Span.of(length) + " while the gateway knows no trade";
        Optional<Exchanged> unknown = traffic.queries().stream()
                .filter(query -> query.code().equals("TRADE_NOT_EXIST"))
                .findFirst();
        Optional<Instant> begun =
                traffic.claims().from(Claim.MERCHANT).stream().map(Entry::at).findFirst();
        if (begun.isEmpty()) {
            return Conclusion.unproven(expected, "nothing is recorded of the merchant's side");
        }
        if (unknown.isEmpty()) {
            return Conclusion.notApplicable("the gateway was not asked before there was a trade");
        }
        Instant end = begun.get().plus(length);
        return givenUp(traffic, unknown.get().trade()).stream()
                .filter(claim -> claim.at().isBefore(end))
                .findFirst()
                .map(claim -> Conclusion.violated(
                                expected,
                                Claims.status(claim) + " after " + Span.of(Duration.between(begun.get(), claim.at())))
                        .shownBy(unknown.get())
                        .stated(List.of(claim)))
                .orElseGet(() -> Conclusion.satisfied(expected, "it waited").shownBy(unknown.get()));
    }

    /** {@code closed.order} */
    static Conclusion closed(Expectation expectation, Traffic traffic) {
        String expected = "an order that nobody has paid is closed";
        Claims claims = traffic.claims();
        List<Entry> states = claims.from(Claim.MERCHANT).stream()
                .filter(claim -> !Claims.status(claim).isEmpty())
                .toList();
        if (states.isEmpty()) {
            return Conclusion.unproven(expected, "nothing is recorded of the merchant's side");
        }
        Entry last = states.get(states.size() - 1);
        return Claims.status(last).equals(Claim.CLOSED)
                ? Conclusion.satisfied(expected, Claim.CLOSED).stated(List.of(last))
                : Conclusion.missing(expected, Claims.status(last)).stated(List.of(last));
    }

    /** {@code queried.result}: what the wallet leaves open the gateway is asked about. */
    static Conclusion queried(Expectation expectation, Traffic traffic) {
        String expected = "a query after an open result";
        List<Entry> open = openResults(traffic);
        if (open.isEmpty()) {
            return Conclusion.unproven(expected, "the app was told no open result");
        }
        Entry result = open.get(0);
        return traffic.queries().stream()
                .filter(query -> query.trade().equals(Claims.trade(result)))
                .filter(query -> !query.start().isBefore(result.at()))
                .findFirst()
                .map(query ->
                        Conclusion.satisfied(expected, "queried").shownBy(query).stated(open))
                .orElseGet(() -> Conclusion.missing(expected, "no query").stated(open));
    }

    /** {@code open.result}: nor is the order given up before the gateway has said so. */
    static Conclusion open(Expectation expectation, Traffic traffic) {
        String expected = "an open result is no failure";
        List<Entry> open = openResults(traffic);
        if (open.isEmpty()) {
            return Conclusion.unproven(expected, "the app was told no open result");
        }
        Entry result = open.get(0);
        Instant known = traffic.queries().stream()
                .filter(query -> query.claimsClosed() && query.trade().equals(Claims.trade(result)))
                .map(Exchanged::over)
                .findFirst()
                .orElse(Instant.MAX);
        Duration patience = Span.parse(expectation.argument("min"));
        return givenUp(traffic, Claims.trade(result)).stream()
                .filter(claim -> !claim.at().isBefore(result.at()) && claim.at().isBefore(known))
                .filter(claim -> claim.at().isBefore(result.at().plus(patience)))
                .findFirst()
                .map(claim -> Conclusion.violated(expected, Claims.status(claim))
                        .stated(open)
                        .stated(List.of(claim)))
                .orElseGet(() -> Conclusion.satisfied(expected, "not given up").stated(open));
    }

    private static List<Entry> givenUp(Traffic traffic, String trade) {
        List<Entry> claims = new ArrayList<>(traffic.claims().of(Claim.TILL, trade));
        claims.addAll(traffic.claims().of(Claim.MERCHANT, trade));
        return claims.stream()
                .filter(claim -> GIVEN_UP.contains(Claims.status(claim)))
                .toList();
    }

    private static List<Entry> openResults(Traffic traffic) {
        return OnOrder.acts(traffic, BuyerAct.APP_RESULT).stream()
                .filter(entry ->
                        OPEN_RESULTS.contains(entry.fact(BuyerAct.RESULT_STATUS).orElse("")))
                .toList();
    }

    private static Lured.Lure lure(Entry entry) {
        return new Lured.Lure(Claims.trade(entry), entry.at(), entry);
    }
}
