package org.openvalidate.gateway.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.FaultPlan;

/** The faults that wait for calls in passing. */
final class Ambush {

    private FaultPlan plan = FaultPlan.NONE;
    private int armed;

    synchronized void arm(Fault fault) {
        armed++;
        plan = plan.with(fault.named("r" + armed));
    }

    synchronized void disarm() {
        plan = FaultPlan.NONE;
    }

    synchronized List<Fault> armed(Instant now) {
        return plan.armed(now);
    }

    synchronized Optional<Fault> meets(Call call, Instant now) {
        FaultPlan.Draw draw = plan.draw(call, now);
        plan = draw.after();
        return draw.fault();
    }
}
