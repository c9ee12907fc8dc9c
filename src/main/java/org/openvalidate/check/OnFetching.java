package org.openvalidate.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** How a merchant waits for its files. Source: legacy-instore §6.1, legacy-online §5.1, §5.2. */
final class OnFetching {

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);
    private static final Duration TOLERANCE = Duration.ofSeconds(1);
    private static final String NEVER_AWAY = "no file was asked for before it was there";

    private OnFetching() {}

    /** {@code again.file} */
    static Conclusion again(Expectation expectation, Traffic traffic) {
        String expected = "asked for again";
        List<Entry> asked = asked(traffic);
        Optional<Entry> away = away(asked);
        if (away.isEmpty()) {
            return Conclusion.unproven(expected, NEVER_AWAY);
        }
        List<Entry> later = asked.stream()
                .filter(each -> each.seq() > away.get().seq() && name(each).equals(name(away.get())))
                .toList();
        return later.isEmpty()
                ? Conclusion.missing(expected, "asked for once").stated(List.of(away.get()))
                : Conclusion.satisfied(expected, later.size() + " more time(s)")
                        .stated(List.of(away.get(), later.get(later.size() - 1)));
    }

    /** {@code alarm.file}: hours are those of GMT+8. */
    static Conclusion alarm(Expectation expectation, Traffic traffic) {
        int hour = Integer.parseInt(expectation.argument("hour"));
        String expected = "an alarm by " + hour + ":00";
        List<Entry> asked = asked(traffic);
        Optional<Entry> away = away(asked);
        if (away.isEmpty()) {
            return Conclusion.unproven(expected, NEVER_AWAY);
        }
        LocalDate day = away.get().at().atOffset(GMT8).toLocalDate();
        Instant limit = day.atTime(hour, 0).toInstant(GMT8).plus(TOLERANCE);
        boolean came = asked.stream()
                .anyMatch(each -> name(each).equals(name(away.get()))
                        && isThere(each)
                        && each.at().isBefore(limit));
        List<Entry> alarms = traffic.claims().alarms().stream()
                .filter(each ->
                        !each.at().isBefore(away.get().at()) && !each.at().isAfter(limit))
                .toList();
        if (!alarms.isEmpty()) {
            return Conclusion.satisfied(
                            expected, "at " + alarms.get(0).at().atOffset(GMT8).toLocalTime())
                    .stated(alarms);
        }
        return came
                ? Conclusion.notApplicable("the file came in time")
                : Conclusion.missing(expected, "nobody was called").stated(List.of(away.get()));
    }

    /** {@code empty.file} */
    static Conclusion empty(Expectation expectation, Traffic traffic) {
        String expected = "no difference and no alarm on a day without trades";
        Reconciled reconciled = new Reconciled(traffic);
        List<Entry> files = reconciled.files();
        if (files.isEmpty()) {
            return Conclusion.unproven(expected, Reconciled.NONE);
        }
        List<Entry> alarms = traffic.claims().alarms();
        boolean quiet = alarms.isEmpty() && reconciled.counted() == 0 && reconciled.matched() == 0;
        String was = reconciled.matched() + " matched, " + reconciled.counted() + " different, " + alarms.size()
                + " alarm(s)";
        return (quiet ? Conclusion.satisfied(expected, was) : Conclusion.violated(expected, was))
                .stated(files)
                .stated(alarms);
    }

    private static List<Entry> asked(Traffic traffic) {
        return traffic.claims().from(Claim.GATEWAY).stream()
                .filter(each -> each.fact(Claim.FILE).isPresent())
                .toList();
    }

    private static Optional<Entry> away(List<Entry> asked) {
        return asked.stream().filter(each -> !isThere(each)).findFirst();
    }

    private static String name(Entry asked) {
        return asked.fact(Claim.FILE).orElse("");
    }

    private static boolean isThere(Entry asked) {
        return asked.fact(Claim.THERE).orElse("").equals("true");
    }
}
