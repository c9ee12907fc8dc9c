package org.openvalidate.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/**
 * A secondary merchant that was reported to the gateway. Source: legacy-online §6.
 *
 * @param shop its id and, behind a slash, that of its store where one was reported
 * @param service the service that reported it
 * @param reports how often it was reported
 * @param queries how often its status was asked for
 * @param status what the gateway said last, empty where it was never asked
 * @param reason why it was rejected, as the merchant keeps it
 */
public record ReviewedShop(String shop, String service, int reports, int queries, String status, String reason) {

    /** Every secondary merchant that was reported, in order. */
    public static List<ReviewedShop> in(Traffic traffic) {
        Map<String, Exchanged> shops = new LinkedHashMap<>();
        Reports.made(traffic).forEach(report -> shops.putIfAbsent(Reports.shop(report), report));
        return shops.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue(), traffic))
                .toList();
    }

    private static ReviewedShop of(String shop, Exchanged report, Traffic traffic) {
        List<Exchanged> queries = Reports.queries(traffic).stream()
                .filter(query -> Reports.shop(query).equals(shop))
                .toList();
        String bare = shop.substring(0, shop.indexOf('/'));
        return new ReviewedShop(
                shop.endsWith("/") ? bare : shop,
                report.call().service(),
                (int) Reports.made(traffic).stream()
                        .filter(each -> Reports.shop(each).equals(shop))
                        .count(),
                queries.size(),
                queries.isEmpty() ? "" : Reports.status(queries.get(queries.size() - 1)),
                traffic.claims().from(Claim.MERCHANT).stream()
                        .filter(claim -> claim.fact(Claim.SHOP).orElse("").equals(bare))
                        .reduce((one, later) -> later)
                        .map(ReviewedShop::reason)
                        .orElse(""));
    }

    private static String reason(Entry claim) {
        return claim.fact(Claim.REASON).orElse("");
    }
}
