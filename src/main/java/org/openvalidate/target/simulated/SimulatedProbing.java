package org.openvalidate.target.simulated;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.probe.Probe;
import org.openvalidate.target.KnownKeys;
import org.openvalidate.target.Papers;
import org.openvalidate.target.Probing;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Timeline;

/** Asks the simulated gateway. */
public final class SimulatedProbing implements Probing {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final GatewayServer server;
    private final OpenAccount account;
    private final Timeline timeline;
    private final SignType signType;
    private final KeyRing keys;
    private final Chance chance;

    public SimulatedProbing(
            GatewayServer server,
            OpenAccount account,
            Timeline timeline,
            SignType signType,
            KeyRing keys,
            Chance chance) {
        this.server = server;
        this.account = account;
        this.timeline = timeline;
        this.signType = signType;
        this.keys = keys;
        this.chance = chance;
    }

    @Override
    public void queryWithWrongKey() {
        probe(account.partner()).query(unknownTrade(), signType, key(KnownKeys.gateway(chance.alphanumeric(32))));
    }

    @Override
    public void queryUnderUnknownPartner() {
        String partner = Papers.dealt(chance).partner();
        server.alias(partner, account);
        probe(partner).query(unknownTrade(), signType, key(keys));
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
        probe(account.partner()).call("alipay.overseas.secmerchant.maintain.queryStatus", fields, signType, key(keys));
    }

    private Probe probe(String partner) {
        return new Probe(server.dialect(), server.uri(), partner, StandardCharsets.UTF_8, timeline);
    }

    private Key key(KeyRing ring) {
        return ring.toSign(signType).orElseThrow();
    }

    private String unknownTrade() {
        return "OVNONE" + chance.alphanumeric(16);
    }
}
