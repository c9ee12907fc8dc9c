package org.openvalidate.target.sandbox;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.target.KnownKeys;
import org.openvalidate.target.Papers;
import org.openvalidate.target.Probing;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Timeline;

/** Asks a gateway that is not ours. */
final class SandboxProbing implements Probing {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    private final SandboxProbe probe;
    private final Timeline timeline;
    private final SandboxAccount account;
    private final Chance chance;

    SandboxProbing(SandboxProbe probe, Timeline timeline, SandboxAccount account, Chance chance) {
        this.probe = probe;
        this.timeline = timeline;
        this.account = account;
        this.chance = chance;
    }

    @Override
    public void queryWithWrongKey() {
        Key wrong = account.signType() == SignType.MD5
                ? new Key.Shared(chance.alphanumeric(32))
                : new Key.Private(KnownKeys.GATEWAY.getPrivate());
        query(probe, wrong);
    }

    @Override
    public void queryUnderUnknownPartner() {
        query(probe.under(Papers.dealt(chance).partner()), key());
    }

    @Override
    public void queryStatus(Duration age) {
        Map<String, String> fields = Map.of(
                "timestamp",
                STAMP.format(timeline.now().minus(age)),
                "secondary_merchant_id",
                "OVNONE",
                "payment_method",
                "ONLINE_PAYMENT");
        probe.call("alipay.overseas.secmerchant.maintain.queryStatus", fields, account.signType(), key());
    }

    private void query(SandboxProbe under, Key key) {
        under.call(
                "alipay.acquire.overseas.query",
                Map.of("partner_trans_id", "OVNONE" + chance.alphanumeric(16)),
                account.signType(),
                key);
    }

    private Key key() {
        return account.merchantKeys().toSign(account.signType()).orElseThrow();
    }
}
