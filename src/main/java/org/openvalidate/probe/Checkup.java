package org.openvalidate.probe;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openvalidate.config.Setting;

/**
 * What the doctor found.
 *
 * @param settings as they may be shown
 * @param complaints everything that is wrong
 * @param judged what could be looked at; the rest was not, mostly because something before it is wrong
 */
public record Checkup(List<Setting> settings, List<Complaint> complaints, Set<Basic> judged) {

    public Checkup {
        settings = List.copyOf(settings);
        complaints = List.copyOf(complaints);
        judged = Set.copyOf(judged);
    }

    /** Whether a run may begin. */
    public boolean go() {
        return complaints.isEmpty() && judged.contains(Basic.SIGNATURE);
    }

    /** 0 go, 2 something to mend, 3 the surroundings are at fault. */
    public int exitCode() {
        if (complaints.stream().anyMatch(each -> each.symptom().exit() == 2)) {
            return 2;
        }
        return go() ? 0 : 3;
    }

    /** Whether a basic was looked at and found well. */
    public boolean holds(Basic basic) {
        return judged.contains(basic)
                && complaints.stream().noneMatch(each -> each.symptom().basic() == basic);
    }

    /** Complaints while they are gathered. */
    static final class Notes {
        private final List<Complaint> complaints = new ArrayList<>();
        private final Set<Basic> judged = EnumSet.noneOf(Basic.class);

        void judged(Basic basic) {
            judged.add(basic);
        }

        void add(Complaint complaint) {
            judged.add(complaint.symptom().basic());
            if (!complaints.contains(complaint)) {
                complaints.add(complaint);
            }
        }

        boolean well(Basic... basics) {
            return Set.of(basics).stream()
                    .allMatch(basic -> judged.contains(basic)
                            && complaints.stream()
                                    .noneMatch(each -> each.symptom().basic() == basic));
        }

        Checkup checkup(List<Setting> settings) {
            return new Checkup(settings, complaints, judged);
        }
    }
}
