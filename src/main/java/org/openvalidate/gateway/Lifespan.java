package org.openvalidate.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.dialect.Call;

/**
 * How long something stays open as a request names it: {@code 90m}, {@code 12h}, {@code 15d}, or {@code 1c} for the rest
 * of the day in GMT+8. Source: legacy-instore §2.10: from 1m to 15d, no decimals.
 */
final class Lifespan {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})([mhd])");
    private static final Duration LONGEST = Duration.ofDays(15);

    private Lifespan() {}

    static Optional<String> defect(String name, Call call) {
        String text = call.parameter(name);
        return Defects.unless(
                text.isEmpty()
                        || text.equals("1c")
                        || length(text)
                                .filter(span -> span.compareTo(LONGEST) <= 0)
                                .isPresent(),
                name + " is not 1m to 15d or 1c");
    }

    /** When it ends, the usual length after now where nothing is named. */
    static Instant end(String text, Instant now, Duration usual) {
        return text.equals("1c")
                ? Stamp.midnightAfter(now)
                : now.plus(length(text).orElse(usual));
    }

    private static Optional<Duration> length(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(form.group(1));
        return Optional.of(
                switch (form.group(2)) {
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }
}
