package org.openvalidate.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.Recording;

/** What till, merchant and gateway say of the trades of a recording. */
public final class Claims {

    static final String PAYMENT = "PAYMENT";
    static final String DELIVERY = "DELIVERY";
    private static final Set<String> SOLD = Set.of(Claim.SUCCESS, Claim.PAID, PAYMENT, DELIVERY);

    private final List<Entry> entries;

    Claims(Recording recording) {
        this.entries = recording.ofKind(EntryKind.CLAIM);
    }

    /** Everything one side said, in order. */
    List<Entry> from(String side) {
        return entries.stream().filter(entry -> entry.from().equals(side)).toList();
    }

    /** What one side said of a trade's state, in order. */
    List<Entry> of(String side, String trade) {
        return from(side).stream()
                .filter(entry -> trade(entry).equals(trade))
                .filter(entry -> entry.fact(Claim.STATUS).isPresent())
                .toList();
    }

    /** The last thing one side said of a trade's state. */
    public Optional<Entry> last(String side, String trade) {
        List<Entry> said = of(side, trade);
        return said.isEmpty() ? Optional.empty() : Optional.of(said.get(said.size() - 1));
    }

    /** The last state one side named for a trade, empty where it named none. */
    public String status(String side, String trade) {
        return last(side, trade).map(Claims::status).orElse("");
    }

    /** Alarms, in order. */
    List<Entry> alarms() {
        return from(Claim.MERCHANT).stream()
                .filter(entry -> entry.fact(Claim.ALARM).isPresent())
                .toList();
    }

    /** Those about a trade, or about none in particular. */
    List<Entry> alarms(String trade) {
        return alarms().stream()
                .filter(alarm -> trade(alarm).isEmpty() || trade(alarm).equals(trade))
                .toList();
    }

    /** What was booked of one type, in order. */
    List<Entry> bookings(String type) {
        return from(Claim.MERCHANT).stream()
                .filter(entry -> entry.fact(Claim.BOOKING).orElse("").equals(type))
                .toList();
    }

    /** Whatever says that a trade was sold: on the till, in the books, by what was booked or sent; the gateway has other words. */
    List<Entry> sold() {
        return entries.stream()
                .filter(entry -> SOLD.contains(status(entry))
                        || SOLD.contains(entry.fact(Claim.BOOKING).orElse("")))
                .toList();
    }

    /** The gateway's last word on each trade. */
    List<Entry> ends() {
        Map<String, Entry> ends = new LinkedHashMap<>();
        from(Claim.GATEWAY).stream()
                .filter(entry ->
                        !trade(entry).isEmpty() && entry.fact(Claim.STATUS).isPresent())
                .forEach(entry -> ends.put(trade(entry), entry));
        return List.copyOf(ends.values());
    }

    /** Every trade that anybody named, in order of first mention. */
    Set<String> trades() {
        return tradesOf(entries);
    }

    static String status(Entry claim) {
        return claim.fact(Claim.STATUS).orElse("");
    }

    /** An amount that a claim names, 0 where it names none that can be read. */
    static BigDecimal amount(Entry claim, String fact) {
        return claim.fact(fact)
                .filter(text -> text.matches("\\d{1,12}(\\.\\d{1,4})?"))
                .map(BigDecimal::new)
                .orElse(BigDecimal.ZERO);
    }

    /** What a claim says, whether of a state or of an entry of the books. */
    static String word(Entry claim) {
        return claim.fact(Claim.BOOKING).orElse(status(claim));
    }

    /** What somebody said in words of their own, as a quotation. */
    static String quoted(Entry entry, String fact) {
        return "\"" + entry.fact(fact).orElse("") + "\"";
    }

    static String trade(Entry claim) {
        return claim.fact(Claim.TRADE).orElse("");
    }

    static boolean charged(Entry claim) {
        return claim.fact(Claim.CHARGED).orElse("").equals("true");
    }

    private static Set<String> tradesOf(Collection<Entry> claims) {
        Set<String> trades = new LinkedHashSet<>();
        claims.stream().map(Claims::trade).filter(trade -> !trade.isEmpty()).forEach(trades::add);
        return trades;
    }
}
