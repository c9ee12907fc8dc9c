package org.openvalidate.target;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openvalidate.time.Act;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;

/** What will be done in a case, each deed with its offset from the start of the charge. */
public final class Script {

    private final List<Deed> deeds = new ArrayList<>();

    public void append(Duration after, Role role, String who, Runnable deed) {
        deeds.add(new Deed(after, role, who, deed));
    }

    boolean isEmpty() {
        return deeds.isEmpty();
    }

    /** Does it all, waits for every end, then lets the tail pass: absence is judged to that point. */
    public void perform(Timeline timeline, Instant start, Duration tail) {
        List<Act> acts = deeds.stream()
                .map(deed -> timeline.at(start.plus(deed.after()), deed.role(), deed.who(), deed.deed()))
                .toList();
        acts.forEach(timeline::await);
        timeline.sleep(tail);
    }

    /**
     * Does what has still to be done and comes in time; the rest is left.
     *
     * @param done what was done before, by its place from 0
     * @param latest the last that is done, from the start
     * @return what is done now
     */
    public Set<Integer> perform(Timeline timeline, Instant start, Set<Integer> done, Duration latest) {
        Set<Integer> all = new TreeSet<>(done);
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < deeds.size(); i++) {
            Deed deed = deeds.get(i);
            if (deed.after().compareTo(latest) <= 0 && all.add(i)) {
                acts.add(timeline.at(start.plus(deed.after()), deed.role(), deed.who(), deed.deed()));
            }
        }
        acts.forEach(timeline::await);
        return all;
    }

    /** When the next deed is due that is not done, from the start; nothing where all are. */
    public Optional<Duration> next(Set<Integer> done) {
        return IntStream.range(0, deeds.size())
                .filter(each -> !done.contains(each))
                .mapToObj(each -> deeds.get(each).after())
                .min(Comparator.naturalOrder());
    }

    /**
     * The same where people do the merchant's part: what is to be done at once is done, everything else counts from the
     * merchant's first call. People do one thing after the other: what is due at the same instant waits for what stands
     * before it.
     *
     * @param began waits for that call and returns when it came
     */
    public void performByHand(Timeline timeline, Supplier<Instant> began) {
        AtomicBoolean over = new AtomicBoolean();
        try {
            List<Act> acts = new ArrayList<>(
                    begin(timeline, timeline.now(), over, deeds.stream().filter(Deed::isFirst)));
            if (acts.size() < deeds.size()) {
                acts.addAll(begin(timeline, began.get(), over, inTurn()));
            }
            acts.forEach(timeline::await);
        } finally {
            over.set(true);
        }
    }

    /** What is not due at once, of each instant in one. */
    private Stream<Deed> inTurn() {
        Map<Duration, Deed> turns = new TreeMap<>();
        deeds.stream().filter(deed -> !deed.isFirst()).forEach(deed -> turns.merge(deed.after(), deed, Deed::then));
        return turns.values().stream();
    }

    private static List<Act> begin(Timeline timeline, Instant start, AtomicBoolean over, Stream<Deed> chosen) {
        return chosen.map(deed -> timeline.at(start.plus(deed.after()), deed.role(), deed.who(), () -> {
                    // a case that was left must not reach into the next
                    if (!over.get()) {
                        deed.deed().run();
                    }
                }))
                .toList();
    }

    private record Deed(Duration after, Role role, String who, Runnable deed) {

        Deed then(Deed next) {
            return new Deed(after, role, who, () -> {
                deed.run();
                next.deed.run();
            });
        }

        boolean isFirst() {
            return after.isZero();
        }
    }
}
