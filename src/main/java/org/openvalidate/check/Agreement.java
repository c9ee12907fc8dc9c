package org.openvalidate.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/**
 * What three sides say of one trade in the end. Sold means success on the till, paid in the books, charged at the
 * gateway; not sold means failure, closed or refunded whole, and closed or unknown without a charge. Anything in between is no end.
 */
record Agreement(String trade, List<Entry> claims) {

    private static final List<String> SIDES = List.of(Claim.TILL, Claim.MERCHANT, Claim.GATEWAY);
    private static final Set<String> PAID = Set.of("TRADE_SUCCESS", "TRADE_FINISHED");
    private static final Set<String> OVER = Set.of("TRADE_CLOSED", Claim.NOT_EXIST);

    private static final String REFUNDED = "REFUNDED";

    private enum View {
        SOLD,
        NOT_SOLD,
        NO_END
    }

    static Agreement of(String trade, Traffic traffic) {
        return new Agreement(
                trade,
                SIDES.stream()
                        .flatMap(side -> traffic.claims().last(side, trade).stream())
                        .toList());
    }

    /** Sides of which nothing is recorded. */
    List<String> silent() {
        return SIDES.stream()
                .filter(side -> claims.stream().noneMatch(claim -> claim.from().equals(side)))
                .toList();
    }

    /** Whether what is recorded already shows that they do not agree on an end. */
    boolean broken() {
        return views().anyMatch(view -> view == View.NO_END)
                || views().distinct().count() > 1;
    }

    /** What says anything but that the trade is sold. */
    List<Entry> unsold() {
        return claims.stream().filter(claim -> view(claim) != View.SOLD).toList();
    }

    String words() {
        return String.join(
                ", ",
                claims.stream()
                        .map(claim ->
                                claim.from() + " " + Claims.status(claim) + (Claims.charged(claim) ? " (charged)" : ""))
                        .toList());
    }

    private Stream<View> views() {
        return claims.stream().map(Agreement::view);
    }

    private static View view(Entry claim) {
        String status = Claims.status(claim);
        if (claim.from().equals(Claim.GATEWAY)) {
            if (PAID.contains(status) && Claims.charged(claim)) {
                return View.SOLD;
            }
            return OVER.contains(status) && !Claims.charged(claim) ? View.NOT_SOLD : View.NO_END;
        }
        return switch (status) {
            case Claim.SUCCESS, Claim.PAID -> View.SOLD;
            case Claim.FAILURE, Claim.CLOSED, REFUNDED -> View.NOT_SOLD;
            default -> View.NO_END;
        };
    }
}
