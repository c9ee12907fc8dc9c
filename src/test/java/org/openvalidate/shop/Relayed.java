package org.openvalidate.shop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A till and, in another process, a gateway that stands for the sandbox; a run puts the relay between them. */
final class Relayed implements AutoCloseable {

    private final Path folder;
    private final Served sandbox;
    private final int port = Observed.freePort();
    private final int notices = Observed.freePort();
    private final StartedTill till;
    private final String signType;

    Relayed(Path folder, String signType) throws IOException {
        this.folder = folder;
        this.signType = signType;
        this.sandbox = new Served(folder);
        this.till = new StartedTill(
                folder,
                "till",
                Observed.till(
                        port,
                        Map.of(
                                "TILL_PARTNER", sandbox.says("partner"),
                                "TILL_SIGN_TYPE", signType,
                                "TILL_MD5_KEY", sandbox.says("md5Key"),
                                "TILL_NOTIFY_PORT", String.valueOf(notices),
                                "TILL_NOTIFY_BASE_URL", relay() + "/notices")));
    }

    Observed play(String cases, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>();
        environment.putAll(Map.of(
                "ALIPAY_PARTNER",
                sandbox.says("partner"),
                "ALIPAY_SIGN_TYPE",
                signType,
                "ALIPAY_MD5_KEY",
                sandbox.says("md5Key"),
                "ALIPAY_GATEWAY",
                sandbox.says("gatewayHttps"),
                "ALIPAY_TRUST_CERTIFICATE",
                sandbox.says("caCertificate"),
                "ALIPAY_MAINTENANCE",
                "none",
                "NOTIFY_FORWARD",
                relay() + "/notices=http://127.0.0.1:" + notices,
                "BUYER_COMMAND",
                "SERVE_CONTROL=" + sandbox.says("control") + " SERVE_TOKEN=" + sandbox.says("controlToken")
                        + " ALIPAY_PARTNER=" + sandbox.says("partner") + " sh src/docs/serve-buyer.sh"));
        environment.putAll(more);
        return Observed.play(cases, till.driver(), port, folder, environment, Map.of("gateway", "sandbox"));
    }

    private String relay() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        till.close();
        sandbox.close();
    }
}
