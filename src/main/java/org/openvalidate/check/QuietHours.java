package org.openvalidate.check;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.openvalidate.dialect.Purpose;

/**
 * From 00:00 to 01:30 GMT+8 no synchronous refund is executed, whatever a merchant does. What a merchant's own system was asked
 * for then says nothing of the rest of the day; a rehearsal has its own clock, and is there on purpose. Source: legacy-instore
 * §2.9.
 */
final class QuietHours {

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);
    private static final LocalTime END = LocalTime.of(1, 30);
    private static final String SERVICE = "alipay.acquire.overseas.spot.refund";

    private QuietHours() {}

    /** The first refund of the merchant's own system that was refused for the hour. */
    static Optional<Exchanged> refused(Traffic traffic) {
        if (!traffic.recording().opening().merchant().equals("external")) {
            return Optional.empty();
        }
        return traffic.merchants(Purpose.REFUND).stream()
                .filter(refund -> refund.call().service().equals(SERVICE))
                .filter(refund -> "Y".equals(refund.call().parameters().get("is_sync")))
                .filter(refund -> isQuiet(refund) && !refund.resultIs("SUCCESS"))
                .findFirst();
    }

    private static boolean isQuiet(Exchanged refund) {
        return refund.start().atOffset(GMT8).toLocalTime().isBefore(END);
    }
}
