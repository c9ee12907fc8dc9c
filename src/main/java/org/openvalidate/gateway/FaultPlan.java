package org.openvalidate.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvalidate.dialect.Call;

/**
 * Which calls go wrong, as data. Faults of one service are met in the order in which they were armed: the second waits
 * until the first is spent.
 */
public record FaultPlan(List<Fault> faults) {

    /** Nothing goes wrong. */
    public static final FaultPlan NONE = new FaultPlan(List.of());

    public FaultPlan {
        faults = List.copyOf(faults);
    }

    /** The plan with one more fault. */
    public FaultPlan with(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new FaultPlan(more);
    }

    /** The plan without the fault of this name. */
    public FaultPlan without(String id) {
        return new FaultPlan(
                faults.stream().filter(fault -> !fault.id().equals(id)).toList());
    }

    /** What is armed still at an instant. */
    public List<Fault> armed(Instant instant) {
        return faults.stream().filter(fault -> !fault.ends(instant)).toList();
    }

    /** What this call meets, and the plan after it. */
    public Draw draw(Call call, Instant instant) {
        List<Fault> rest = new ArrayList<>(armed(instant));
        for (int i = 0; i < rest.size(); i++) {
            Fault fault = rest.get(i);
            if (fault.meets(call)) {
                boolean met = fault.skip() == 0;
                if (!met) {
                    rest.set(i, fault.skipped());
                } else if (fault.times() == 1) {
                    rest.remove(i);
                } else if (fault.times() > 1) {
                    rest.set(i, fault.spent());
                }
                return new Draw(met ? Optional.of(fault) : Optional.empty(), new FaultPlan(rest));
            }
        }
        return new Draw(Optional.empty(), new FaultPlan(rest));
    }

    /**
     * What a call meets.
     *
     * @param fault empty where it meets none
     * @param after the plan from now on
     */
    public record Draw(Optional<Fault> fault, FaultPlan after) {}
}
