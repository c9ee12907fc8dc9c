package org.openvalidate.gateway;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the cashier shows of a visit at an instant.
 *
 * @param visit the visit
 * @param standing what it has come to
 * @param trade the trade it has to do with, empty where there is none yet
 */
public record Sight(Visit visit, Standing standing, Optional<Trade> trade) {

    /** A visit of an account at an instant, empty where no visit has this token. */
    public static Optional<Sight> of(State state, String token, Instant instant) {
        return state.visits().find(token).map(visit -> of(state, visit, instant));
    }

    private static Sight of(State state, Visit visit, Instant instant) {
        Optional<Trade> trade =
                state.trade(visit.merchantId()).filter(each -> each.content().equals(visit.content()));
        Standing standing = trade.map(each -> switch (each.status()) {
                    case WAIT_BUYER_PAY -> Standing.OPEN;
                    case TRADE_SUCCESS, TRADE_FINISHED -> Standing.PAID;
                    case TRADE_CLOSED -> Standing.CLOSED;
                })
                .orElse(instant.isBefore(visit.until()) ? Standing.OPEN : Standing.EXPIRED);
        return new Sight(visit, standing, trade);
    }

    /**
     * What the signed return to the merchant's {@code return_url} says, empty for as long as nothing is paid. Source:
     * legacy-online §3.1, known from clients only. With {@link org.openvalidate.dialect.Dialect#returning}.
     */
    public Optional<Map<String, String>> returning() {
        return trade.filter(Trade::charged).map(paid -> {
            Map<String, String> fields = new TreeMap<>();
            fields.put("is_success", "T");
            fields.put("out_trade_no", paid.merchantId());
            fields.put("trade_no", paid.alipayId());
            fields.put("trade_status", paid.status().name());
            fields.put("currency", paid.settlement());
            fields.put(paid.order().feeField(), paid.amount().text());
            return fields;
        });
    }

    /**
     * What an app is told when its buyer comes back: what was demanded, else the truth; empty for as long as the buyer is
     * at it.
     */
    public Optional<ClientResult> result() {
        ClientResult demanded = visit.demanded();
        if (demanded != null) {
            return Optional.of(demanded);
        }
        return switch (standing) {
            case PAID -> Optional.of(ClientResult.SUCCESS);
            case CLOSED, EXPIRED -> Optional.of(ClientResult.FAILED);
            case OPEN ->
                switch (visit.step()) {
                    case LEFT -> Optional.of(ClientResult.CANCELLED);
                    case ARRIVED, LOGGED_IN, PAID ->
                        visit.obstacle() == Obstacle.OTHER_BUYER || visit.obstacle() == Obstacle.OTHER_ORDER
                                ? Optional.of(ClientResult.FAILED)
                                : Optional.empty();
                };
        };
    }
}
