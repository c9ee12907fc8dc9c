package org.openvalidate.target.sandbox;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.gateway.http.tls.Trust;
import org.openvalidate.probe.ProxyAddress;

/** Who calls a gateway that is not ours: by the proxy and with the authority that the settings name. */
final class GatewayClient {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private GatewayClient() {}

    static HttpClient open(Surroundings around) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECTING);
        Optional.of(around.text(Variable.ALIPAY_TRUST_CERTIFICATE))
                .filter(file -> !file.isEmpty())
                .map(Path::of)
                .map(Trust::and)
                .ifPresent(builder::sslContext);
        ProxyAddress.selector(around.text(Variable.ALIPAY_PROXY)).ifPresent(builder::proxy);
        return builder.build();
    }
}
