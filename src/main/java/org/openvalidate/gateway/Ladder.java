package org.openvalidate.gateway;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long the gateway waits after each delivery of a notice that was not acknowledged. Eight deliveries within about 25
 * hours are published throughout, the gaps differ between pages (legacy-instore §2.17, legacy-online §3.1 and §10).
 *
 * @param gaps at most 20, each more than zero
 */
public record Ladder(List<Duration> gaps) {

    /** As told of in-store products. */
    public static final Ladder IN_STORE = minutes(4, 10, 10, 60, 120, 360, 900);

    /** As the pages of the online products have it. */
    public static final Ladder ONLINE = minutes(2, 10, 10, 60, 120, 360, 900);

    /** As the vendor's help centre has it. */
    public static final Ladder HELP_CENTRE = minutes(4, 10, 15, 60, 120, 360, 900);

    /** No second delivery. */
    public static final Ladder ONCE = new Ladder(List.of());

    public Ladder {
        gaps = List.copyOf(gaps);
    }

    private static Ladder minutes(Integer... gaps) {
        return new Ladder(Stream.of(gaps).map(Duration::ofMinutes).toList());
    }
}
