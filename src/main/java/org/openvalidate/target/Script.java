package org.openvalidate.target;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openvalidate.time.Act;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;

/** What will be done in a case, each deed with its offset from the start of the charge. */
final class Script {

    private final List<Deed> deeds = new ArrayList<>();

    void append(Duration after, Role role, String who, Runnable deed) {
        deeds.add(new Deed(after, role, who, deed));
    }

    boolean isEmpty() {
        return deeds.isEmpty();
    }

    /** Does it all, waits for every end, then lets the tail pass: absence is judged to that point. */
    void perform(Timeline timeline, Instant start, Duration tail) {
        List<Act> acts = deeds.stream()
                .map(deed -> timeline.at(start.plus(deed.after()), deed.role(), deed.who(), deed.deed()))
                .toList();
        acts.forEach(timeline::await);
        timeline.sleep(tail);
    }

    private record Deed(Duration after, Role role, String who, Runnable deed) {}
}
