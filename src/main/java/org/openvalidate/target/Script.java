package org.openvalidate.target;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.openvalidate.time.Act;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;

/** What will be done in a case, each deed with its offset from the start of the charge. */
final class Script {

    private final List<Deed> deeds = new ArrayList<>();

    void append(Duration after, Role role, String who, Runnable deed) {
        deeds.add(new Deed(after, role, who, deed));
    }

    /** Does it all, waits for every end, then lets the tail pass: absence is judged to that point. */
    void perform(Timeline timeline, Instant start, Duration tail) {
        List<Act> acts = deeds.stream()
                .map(deed -> timeline.at(start.plus(deed.after()), deed.role(), deed.who(), deed.deed()))
                .toList();
        acts.forEach(timeline::await);
        timeline.sleep(tail);
    }

    /**
     * The same where people do the merchant's part: what is to be done at once is done, everything else counts from the
     * merchant's first call.
     *
     * @param began waits for that call and returns when it came
     */
    void performByHand(Timeline timeline, Supplier<Instant> began) {
        AtomicBoolean over = new AtomicBoolean();
        try {
            List<Act> acts = new ArrayList<>(begin(timeline, timeline.now(), over, Deed::isFirst));
            if (acts.size() < deeds.size()) {
                acts.addAll(begin(timeline, began.get(), over, deed -> !deed.isFirst()));
            }
            acts.forEach(timeline::await);
        } finally {
            over.set(true);
        }
    }

    private List<Act> begin(Timeline timeline, Instant start, AtomicBoolean over, Predicate<Deed> chosen) {
        return deeds.stream()
                .filter(chosen)
                .map(deed -> timeline.at(start.plus(deed.after()), deed.role(), deed.who(), () -> {
                    // a case that was left must not reach into the next
                    if (!over.get()) {
                        deed.deed().run();
                    }
                }))
                .toList();
    }

    private record Deed(Duration after, Role role, String who, Runnable deed) {

        boolean isFirst() {
            return after.isZero();
        }
    }
}
