package org.openvalidate.check;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.VendorHosts;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.WholeRun;

/** What holds of a run as a whole. Source: cases.md §11. */
final class OnRun {

    private static final Set<Purpose> ORDERS = EnumSet.of(Purpose.PAY, Purpose.CASHIER);
    private static final String SANDBOX = "sandbox";
    private static final String TRANSACTION = "TRANSACTION";
    private static final String SETTLEMENT = "SETTLEMENT";
    private static final Map<String, String> DOWNLOADS =
            Map.of("forex_compare_file", TRANSACTION, "forex_liquidation_file", SETTLEMENT);

    /** By what the names of files hold; legacy-instore §6.1, legacy-online §5.3. */
    private static final Map<String, String> FILES = Map.of(
            "_transaction_", TRANSACTION,
            "_fptrade_", TRANSACTION,
            "_settlement_", SETTLEMENT,
            "_fpsettlement_", SETTLEMENT);

    private OnRun() {}

    /**
     * {@code covered.service}. The first service of a list begins its sales: where nobody has tried it, nothing was seen of
     * the product, and what it shares with others shows nothing. A service that is alone in its list goes with sales online.
     */
    static Conclusion covered(Expectation expectation, Traffic traffic) {
        Set<String> wanted =
                new LinkedHashSet<>(List.of(expectation.argument("services").split(", ", -1)));
        String expected = wanted.size() + " services called with success";
        List<Exchanged> calls = merchants(traffic).stream()
                .filter(call -> wanted.contains(call.call().service()))
                .toList();
        if (merchants(traffic).isEmpty()) {
            return Conclusion.unproven(expected, "no call of the merchant's was recorded");
        }
        Set<String> done = calls.stream()
                .filter(OnRun::succeeded)
                .map(call -> call.call().service())
                .collect(Collectors.toCollection(TreeSet::new));
        // what an app hands over is the call of its create service, though no server of the merchant's makes it
        traffic.orderStrings()
                .forEach(entry -> done.add(OrderText.parameters(entry).getOrDefault("service", "")));
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(done);
        String begins = wanted.iterator().next();
        boolean begun = done.contains(begins)
                || calls.stream().anyMatch(call -> call.call().service().equals(begins));
        boolean besideSales = wanted.size() == 1 && !traffic.orders().isEmpty();
        if (!begun && !besideSales) {
            return Conclusion.unproven(expected, "never " + String.join(", ", missing));
        }
        return missing.isEmpty()
                ? Conclusion.satisfied(expected, "all of them").shownBy(calls)
                : Conclusion.missing(expected, "never " + String.join(", ", missing))
                        .shownBy(calls.isEmpty() ? merchants(traffic).subList(0, 1) : calls);
    }

    /** {@code unique.run} */
    static Conclusion oneCase(Expectation expectation, Traffic traffic) {
        String expected = "each merchant trade id in one case";
        List<Exchanged> orders = merchants(traffic).stream()
                .filter(call -> ORDERS.contains(call.purpose()) && !call.trade().isEmpty())
                .toList();
        Map<String, Exchanged> first = new HashMap<>();
        for (Exchanged order : orders) {
            Exchanged before = first.putIfAbsent(order.trade(), order);
            if (before != null && !caseOf(before).equals(caseOf(order))) {
                return Conclusion.violated(expected, order.trade() + " in " + caseOf(before) + " and " + caseOf(order))
                        .shownBy(before, order);
            }
        }
        return orders.isEmpty()
                ? Conclusion.unproven(expected, "no order was recorded")
                : Conclusion.satisfied(expected, first.size() + " ids").shownBy(orders);
    }

    /** {@code production.run} */
    static Conclusion noProduction(Expectation expectation, Traffic traffic) {
        String expected = "no production host";
        List<Exchanged> calls = traffic.calls();
        List<Exchanged> production = calls.stream()
                .filter(call -> VendorHosts.production(host(call)))
                .toList();
        if (calls.isEmpty()) {
            return Conclusion.unproven(expected, "no call was recorded");
        }
        return production.isEmpty()
                ? Conclusion.satisfied(expected, calls.size() + " calls elsewhere")
                        .shownBy(calls)
                : Conclusion.violated(expected, host(production.get(0)))
                        .with("case", caseOf(production.get(0)))
                        .shownBy(production);
    }

    /**
     * {@code fetched.run}: by the server's word, by a download, or by what the merchant says of a comparison. Files may
     * come from a server that no run sees: nothing at all proves nothing.
     */
    static Conclusion fetched(Expectation expectation, Traffic traffic) {
        String expected = "a transaction file and a settlement file";
        Set<String> kinds = new TreeSet<>();
        List<Entry> claims = traffic.recording().ofKind(EntryKind.CLAIM).stream()
                .filter(claim -> !kind(claim).isEmpty())
                .toList();
        claims.forEach(claim -> kinds.add(kind(claim)));
        List<Exchanged> downloads = merchants(traffic).stream()
                .filter(call -> DOWNLOADS.containsKey(call.call().service()) && succeeded(call))
                .toList();
        downloads.forEach(call -> kinds.add(DOWNLOADS.get(call.call().service())));
        if (kinds.isEmpty()) {
            return Conclusion.unproven(expected, "no file was seen to be fetched");
        }
        return (kinds.size() == 2
                        ? Conclusion.satisfied(expected, "both of them")
                        : Conclusion.missing(
                                expected,
                                kinds.contains(SETTLEMENT) ? "a settlement file only" : "a transaction file only"))
                .shownBy(downloads)
                .stated(claims);
    }

    /** Of which kind a file is that somebody fetched, empty where the claim is of something else. */
    private static String kind(Entry claim) {
        if (claim.fact(Claim.RECONCILED).isPresent()) {
            return claim.fact(Claim.RECONCILED).orElse("");
        }
        boolean there = claim.fact(Claim.THERE).orElse("").equals("true");
        String name = there ? claim.fact(Claim.FILE).orElse("") : "";
        return FILES.entrySet().stream()
                .filter(each -> name.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** {@code unsettled.run}: what the simulated gateway holds is gone with it. */
    static Conclusion nothingLeft(Expectation expectation, Traffic traffic) {
        String expected = "nothing paid and neither refunded nor cancelled";
        List<Entry> ends = traffic.claims().ends();
        if (ends.isEmpty()) {
            return Conclusion.unproven(expected, "the gateway's last word on no trade is recorded");
        }
        if (!traffic.recording().opening().gateway().equals(SANDBOX)) {
            return Conclusion.notApplicable("nothing is left on a simulated gateway");
        }
        List<Entry> left = ends.stream().filter(Claims::charged).toList();
        return left.isEmpty()
                ? Conclusion.satisfied(expected, ends.size() + " trades").stated(ends)
                : Conclusion.violated(expected, left.stream().map(Claims::trade).collect(Collectors.joining(", ")))
                        .stated(left);
    }

    /** {@code outside.run} */
    static Conclusion noStrangers(Expectation expectation, Traffic traffic) {
        String expected = "every call in a case";
        List<Exchanged> calls = traffic.calls();
        List<Exchanged> strangers = calls.stream()
                .filter(call -> caseOf(call).equals(WholeRun.NO_CASE))
                .toList();
        if (calls.isEmpty()) {
            return Conclusion.unproven(expected, "no call was recorded");
        }
        return strangers.isEmpty()
                ? Conclusion.satisfied(expected, calls.size() + " calls").shownBy(calls)
                : Conclusion.violated(expected, strangers.size() + " outside")
                        .with(
                                "services",
                                strangers.stream()
                                        .map(call -> call.call().service())
                                        .distinct()
                                        .sorted()
                                        .collect(Collectors.joining(", ")))
                        .shownBy(strangers);
    }

    private static List<Exchanged> merchants(Traffic traffic) {
        return traffic.calls().stream()
                .filter(call -> call.entry().from().equals(Claim.MERCHANT))
                .toList();
    }

    /** A page, a file and a plain word have no result code: that they came is all there is to it. */
    private static boolean succeeded(Exchanged call) {
        Entry.Answered answered = call.entry().response();
        if (call.answer() != null) {
            return call.accepted()
                    && (call.resultIs("SUCCESS") || call.answer().resultCode().isEmpty());
        }
        return answered != null && answered.status() < 400 && !answered.text().isBlank();
    }

    private static String host(Exchanged call) {
        Entry.Sent sent = call.entry().request();
        String host = sent == null ? "" : sent.headers().getOrDefault("host", "");
        return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }

    private static String caseOf(Exchanged call) {
        return call.fact(WholeRun.CASE);
    }
}
