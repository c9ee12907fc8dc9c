package org.openvalidate.gateway;

import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openvalidate.dialect.Reply;

/**
 * {@code forex_rate_file}. Source: legacy-online §3.8: plain text without a header, a line for each currency; the rates of
 * the day alone. What is said before they are there is not published: here that the file is empty. The time in each line is
 * that from which they hold.
 */
final class RateFile {

    private static final String NOT_YET = "File empty";

    private RateFile() {}

    static Served serve(State state, Instant instant) {
        OnlineTerms terms = state.account().terms().online();
        if (state.pace().ratesAsked(Stamp.day(instant)) >= terms.rateCalls()) {
            return Served.of(state, new Reply.Plain(terms.spentRates()));
        }
        State asked = state.with(state.pace().askingRates(Stamp.day(instant)));
        Instant there = Stamp.at(instant, terms.ratesFrom());
        return Served.of(asked, new Reply.Plain(instant.isBefore(there) ? NOT_YET : lines(there)));
    }

    private static String lines(Instant there) {
        String digits = Stamp.digits(there);
        String time = digits.substring(0, 8) + "|" + digits.substring(8) + "|";
        return new TreeMap<>(Rates.TABLE)
                .entrySet().stream()
                        .map(rate ->
                                time + rate.getKey() + "|" + rate.getValue().toPlainString())
                        .collect(Collectors.joining("\n"));
    }
}
