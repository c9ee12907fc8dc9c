package org.openvalidate.target.simulated;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.probe.Probe;
import org.openvalidate.target.Probing;
import org.openvalidate.time.Timeline;

/** Speaks to the simulated gateway; what is said in a stranger's name is heard at the account's. */
public record SimulatedVoice(GatewayServer server, OpenAccount account, Timeline timeline, SignType type)
        implements Probing.Voice {

    @Override
    public void call(String partner, String service, Map<String, String> fields, Key key) {
        if (!partner.equals(account.partner())) {
            server.alias(partner, account);
        }
        new Probe(server.dialect(), server.uri(), partner, StandardCharsets.UTF_8, timeline)
                .call(service, fields, type, key);
    }
}
