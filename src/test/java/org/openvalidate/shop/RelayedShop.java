package org.openvalidate.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.openvalidate.target.Outsider;
import org.openvalidate.testkit.FreePort;

/** A shop on the web in a process of its own, told by nobody but the relay between it and what stands for the sandbox. */
final class RelayedShop implements AutoCloseable {

    private final Served sandbox;
    private final Path folder;
    private final int port = FreePort.next();
    private final String partner;
    private final String md5Key;
    private final Started shop;

    RelayedShop(Served sandbox, Path folder) throws IOException, InterruptedException {
        this.sandbox = sandbox;
        this.folder = folder;
        JsonNode opened = sandbox.tell("/partners", "{\"currency\":\"USD\"}");
        this.partner = opened.path("partner").asText();
        this.md5Key = opened.path("md5Key").asText();
        this.shop = Started.program(
                folder.resolve("errors.txt"),
                Map.of(),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Outsider.class.getName(),
                "http://127.0.0.1:" + port + "/gateway.do",
                partner,
                md5Key,
                Parity.NONE,
                Parity.NONE);
    }

    Observed play(String cases, Path features) {
        String driver = shop.ready().path("driver").asText();
        Map<String, String> environment = new HashMap<>(Map.of(
                "ALIPAY_PARTNER",
                partner,
                "ALIPAY_MD5_KEY",
                md5Key,
                "ALIPAY_GATEWAY",
                sandbox.says("gatewayHttps"),
                "ALIPAY_TRUST_CERTIFICATE",
                sandbox.says("caCertificate"),
                "ALIPAY_MAINTENANCE",
                "none",
                "RELAY_NOTICES",
                "made",
                "NOTIFY_FORWARD",
                Outsider.NOWHERE + "=" + driver + "/shop",
                "BUYER_COMMAND",
                sandbox.buyerCommand(partner)));
        return Observed.play(cases, driver, port, folder, environment, Map.of("gateway", "sandbox"), features);
    }

    @Override
    public void close() {
        shop.close();
    }
}
