package org.openvalidate.target.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.evidence.Claim;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Money;

/**
 * Gives back, at the end of a run, what its cases left paid at a gateway that is not ours, and takes back what they left
 * open. What cannot be given back is told.
 */
final class CleanUp {

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);

    /** At least 3 s between two refunds of online orders of a partner. Source: legacy-online §3.5. */
    private static final Duration SPACING = Duration.ofSeconds(4);

    /** Until this hour of the day in GMT+8 no synchronous refund is executed, others are. Source: legacy-instore §2.9. */
    private static final LocalTime QUIET_ENDS = LocalTime.of(1, 30);

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(GMT8);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(GMT8);

    private final Dialect dialect;
    private final Map<String, Sold> sold = new LinkedHashMap<>();

    CleanUp(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Where the orders of a case are noted. */
    synchronized Sold ofCase(String caseId) {
        Sold ofCase = new Sold(dialect);
        sold.put(caseId, ofCase);
        return ofCase;
    }

    /** Whether anything was sold that may have to be given back. */
    synchronized boolean anything() {
        return sold.values().stream().anyMatch(each -> !each.trades().isEmpty());
    }

    /**
     * What is left in the end.
     *
     * @param caseId whose it is
     * @param trade as it was ordered
     * @param status what the gateway says of it, empty where it says nothing
     */
    record Left(String caseId, Sale trade, String status) {
        @Override
        public String toString() {
            return trade.id() + " (" + caseId + ", " + trade.rest() + (status.isEmpty() ? "" : ", " + status) + ")";
        }
    }

    /**
     * Gives back and takes back.
     *
     * @param probes calls in the harness's name, and notes what comes of it among these orders
     * @param told each time the gateway says how a trade stands afterwards
     * @return what could not be given back
     */
    synchronized List<Left> sweep(
            Function<Sold, SandboxProbe> probes,
            SignType type,
            Key key,
            Timeline timeline,
            Chance chance,
            String currency,
            Consumer<Map<String, String>> told) {
        List<Left> left = new ArrayList<>();
        sold.forEach((caseId, ofCase) -> {
            SandboxProbe probe = probes.apply(ofCase);
            LastWord word = new LastWord(probe, type, key);
            for (Sale trade : ofCase.trades()) {
                Optional<Map<String, String>> before = word.on(trade);
                Optional<Map<String, String>> after = before;
                if (before.filter(CleanUp::charged).isPresent()) {
                    Map<String, String> fields =
                            refund(trade, "OVB" + chance.alphanumeric(20), timeline.now(), currency);
                    probe.call(
                            trade.online() ? "forex_refund" : "alipay.acquire.overseas.spot.refund", fields, type, key);
                    if (trade.online()) {
                        timeline.sleep(SPACING);
                    }
                    after = word.on(now(ofCase, trade));
                } else if (before.filter(CleanUp::open).isPresent() && !trade.online()) {
                    probe.call(
                            "alipay.acquire.cancel",
                            Map.of("out_trade_no", trade.id(), "timestamp", STAMP.format(timeline.now())),
                            type,
                            key);
                    after = word.on(trade);
                }
                after.ifPresent(told);
                if (after.isEmpty() || after.filter(CleanUp::charged).isPresent()) {
                    left.add(new Left(
                            caseId,
                            now(ofCase, trade),
                            after.map(each -> each.getOrDefault(Claim.STATUS, ""))
                                    .orElse("")));
                }
            }
        });
        return left;
    }

    private static Sale now(Sold ofCase, Sale trade) {
        return ofCase.trades().stream()
                .filter(each -> each.id().equals(trade.id()))
                .findFirst()
                .orElse(trade);
    }

    private static boolean charged(Map<String, String> claim) {
        return claim.getOrDefault(Claim.CHARGED, "").equals("true");
    }

    private static boolean open(Map<String, String> claim) {
        return claim.getOrDefault(Claim.STATUS, "").equals("WAIT_BUYER_PAY");
    }

    private static Map<String, String> refund(Sale trade, String id, Instant now, String currency) {
        Money rest = trade.rest();
        Map<String, String> fields = new LinkedHashMap<>();
        if (trade.online()) {
            fields.put("out_trade_no", trade.id());
            fields.put("out_return_no", id);
            fields.put(rest.currency().equals("CNY") ? "return_rmb_amount" : "return_amount", rest.text());
            fields.put("currency", currency);
            fields.put("gmt_return", SECONDS.format(now));
            fields.put("reason", "The test is over");
            fields.put("product_code", trade.productCode());
        } else {
            fields.put("partner_trans_id", trade.id());
            fields.put("partner_refund_id", id);
            fields.put("refund_amount", rest.text());
            fields.put("currency", rest.currency());
        }
        boolean quiet = now.atOffset(GMT8).toLocalTime().isBefore(QUIET_ENDS);
        fields.put("is_sync", quiet ? "N" : "Y");
        return fields;
    }
}
