package org.openvalidate.gateway;

import java.time.Instant;
import java.util.Map;
import org.openvalidate.dialect.legacy.LegacyService;

/** Faults of the pay, in short. */
final class Faults {

    static final String PAY = LegacyService.SPOT_PAY.wireName();

    private Faults() {}

    /** Meets the next pay, which takes effect. */
    static Fault of(Fault.Kind kind) {
        return new Fault("f1", PAY, kind, "", Fault.Level.BUSINESS, Map.of(), 0, 1, true, null);
    }

    /** Meets some pays with an error; they do not take effect. */
    static Fault error(String code, int skip, int times) {
        return new Fault(code, PAY, Fault.Kind.ERROR, code, Fault.Level.BUSINESS, Map.of(), skip, times, false, null);
    }

    /** Meets all pays until an instant. */
    static Fault until(Instant instant) {
        return new Fault(
                "f1", PAY, Fault.Kind.ERROR, "SYSTEM_ERROR", Fault.Level.BUSINESS, Map.of(), 0, 0, false, instant);
    }
}
