package org.openvalidate.target.sandbox;

import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.SignType;

/** What a gateway that is not ours says of a trade in the end, asked for by the harness. */
final class LastWord {

    private final SandboxProbe probe;
    private final SignType type;
    private final Key key;

    LastWord(SandboxProbe probe, SignType type, Key key) {
        this.probe = probe;
        this.type = type;
        this.key = key;
    }

    /** As a claim of the gateway's; empty where it says nothing that can be understood. */
    Optional<Map<String, String>> on(Sale trade) {
        return asked(trade.id(), trade.online())
                .flatMap(said -> trade.unspoken().after(Purpose.QUERY, said).told());
    }

    /** As it was answered. */
    Optional<Answer> asked(String trade, boolean online) {
        return online
                ? probe.call("single_trade_query", Map.of("out_trade_no", trade), type, key)
                : probe.call("alipay.acquire.overseas.query", Map.of("partner_trans_id", trade), type, key);
    }
}
