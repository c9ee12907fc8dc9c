package org.openvalidate.gateway.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.wire.Request;

/** A notice as a gateway sends it. */
final class Notices {

    private Notices() {}

    static Request signed(String path, KeyRing keys, SignType type) {
        Map<String, String> fields = Map.of(
                "notify_type", "trade_status_sync",
                "notify_id", "n1",
                "notify_time", "2026-03-02 10:00:00",
                "out_trade_no", "T1",
                "trade_status", "TRADE_FINISHED",
                "total_fee", "12.34",
                "currency", "USD");
        return LiveGateway.DIALECT.notice(
                new Draft("", "2088123412341234", fields, type, UTF_8, path),
                keys.toSign(type).orElseThrow());
    }
}
