package org.openvalidate.operator;

import java.util.ArrayList;
import java.util.List;
import org.openvalidate.evidence.proof.Exhibit;

/** What was attached in one round of a case. Guarded by the bell of the desk. */
final class Exhibits {

    static final int MOST = 10;

    private final List<Exhibit> attached = new ArrayList<>();

    /** One more; not where there are as many as are taken. */
    boolean add(Exhibit exhibit) {
        return attached.size() < MOST && attached.add(exhibit);
    }

    /** Takes one away, by its place from 1; whether there was one. */
    boolean remove(int place) {
        boolean there = place >= 1 && place <= attached.size();
        if (there) {
            Exhibit unused = attached.remove(place - 1);
        }
        return there;
    }

    List<Exhibit> all() {
        return List.copyOf(attached);
    }
}
