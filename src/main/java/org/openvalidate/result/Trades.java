package org.openvalidate.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.check.Claims;
import org.openvalidate.check.Refund;
import org.openvalidate.check.Sale;
import org.openvalidate.check.Traffic;
import org.openvalidate.evidence.Claim;
import org.openvalidate.wire.Iso8601;

/** What was traded in a case, with the state on each side as it was claimed last. */
public final class Trades {

    private static final String REFUNDED = "REFUNDED";

    private Trades() {}

    /** Each trade in the order in which it was begun, its refunds behind it; refunds of unknown trades come last. */
    public static List<Trade> of(Traffic traffic) {
        List<Refund> refunds = new ArrayList<>(Refund.in(traffic));
        List<Trade> trades = new ArrayList<>();
        for (Sale sale : Sale.in(traffic)) {
            trades.add(trade(sale, traffic.claims()));
            refunds.stream()
                    .filter(refund -> refund.trade().equals(sale.trade()))
                    .forEach(refund -> trades.add(refund(refund, Optional.of(sale))));
            refunds.removeIf(refund -> refund.trade().equals(sale.trade()));
        }
        refunds.forEach(refund -> trades.add(refund(refund, Optional.empty())));
        return trades;
    }

    private static Trade trade(Sale sale, Claims claims) {
        String id = sale.trade();
        return new Trade(
                sale.order().service(),
                id,
                sale.alipayTrade(),
                "",
                first(
                        sale.order().parameter("trans_amount"),
                        sale.order().parameter("total_fee"),
                        sale.order().parameter("rmb_fee"),
                        said(sale, Claim.AMOUNT)),
                currency(sale),
                Iso8601.of(sale.at()),
                sale.field("store_id"),
                sale.field("secondary_merchant_id"),
                claims.status(Claim.MERCHANT, id),
                claims.status(Claim.TILL, id),
                claims.status(Claim.GATEWAY, id));
    }

    /** An order may name its price in yuan instead. Source: legacy-online §3.1. */
    private static String currency(Sale sale) {
        return !sale.order().parameter("rmb_fee").isEmpty()
                ? "CNY"
                : first(
                        sale.order().parameter("trans_currency"),
                        sale.order().parameter("currency"),
                        said(sale, Claim.CURRENCY));
    }

    private static Trade refund(Refund refund, Optional<Sale> sale) {
        return new Trade(
                refund.service(),
                refund.trade(),
                sale.map(Sale::alipayTrade).orElse(""),
                refund.id(),
                refund.amount(),
                first(refund.currency(), sale.map(Trades::currency).orElse("")),
                Iso8601.of(refund.at()),
                sale.map(each -> each.field("store_id")).orElse(""),
                sale.map(each -> each.field("secondary_merchant_id")).orElse(""),
                refund.booked() ? REFUNDED : "",
                "",
                refund.result());
    }

    private static String said(Sale sale, String fact) {
        return sale.end().flatMap(claim -> claim.fact(fact)).orElse("");
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
