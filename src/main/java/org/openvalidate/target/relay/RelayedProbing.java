package org.openvalidate.target.relay;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.probe.Probe;
import org.openvalidate.target.KnownKeys;
import org.openvalidate.target.Papers;
import org.openvalidate.target.Probing;
import org.openvalidate.target.observed.ObservedAccount;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Timeline;

/** Asks a gateway behind the relay, which records it as it records the till. */
final class RelayedProbing implements Probing {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Dialect dialect;
    private final URI relay;
    private final ObservedAccount account;
    private final Timeline timeline;
    private final Chance chance;

    RelayedProbing(Dialect dialect, URI relay, ObservedAccount account, Timeline timeline, Chance chance) {
        this.dialect = dialect;
        this.relay = relay;
        this.account = account;
        this.timeline = timeline;
        this.chance = chance;
    }

    @Override
    public void queryWithWrongKey() {
        KeyRing others = KnownKeys.gateway(chance.alphanumeric(32));
        query(account.partner(), others);
    }

    @Override
    public void queryUnderUnknownPartner() {
        query(Papers.dealt(chance).partner(), account.merchantKeys());
    }

    @Override
    public void queryStatus(Duration age) {
        Map<String, String> fields = Map.of(
                "timestamp",
                STAMP.format(timeline.now().minus(age).atOffset(BEIJING)),
                "secondary_merchant_id",
                "OVNONE",
                "payment_method",
                "ONLINE_PAYMENT");
        call(account.partner(), "alipay.overseas.secmerchant.maintain.queryStatus", fields, account.merchantKeys());
    }

    private void query(String partner, KeyRing keys) {
        Map<String, String> fields = Map.of("partner_trans_id", "OVNONE" + chance.alphanumeric(16));
        call(partner, "alipay.acquire.overseas.query", fields, keys);
    }

    private void call(String partner, String service, Map<String, String> fields, KeyRing keys) {
        Key key = keys.toSign(account.signType()).orElseThrow();
        new Probe(dialect, relay, partner, StandardCharsets.UTF_8, timeline)
                .call(service, fields, account.signType(), key);
    }
}
