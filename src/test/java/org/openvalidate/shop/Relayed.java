package org.openvalidate.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.Map;
import org.openvalidate.dialect.KeyFormat;

/** A till and, in another process, a gateway that stands for the sandbox; a run puts the relay between them. */
final class Relayed implements AutoCloseable {

    /** The relay's own, the same in every run, as the run prints it. */
    private static final KeyPair RELAYS = KeyFormat.labPair(11);

    private static final KeyPair MERCHANTS = KeyFormat.labPair(1);

    private final Path folder;
    private final Served sandbox;
    private final int port = Observed.freePort();
    private final int notices = Observed.freePort();
    private final StartedTill till;
    private final Map<String, String> account = new HashMap<>();

    /** A till that signs with MD5, or with RSA2 and trusts the relay's key. */
    Relayed(Path folder, String signType) throws IOException, InterruptedException {
        this.folder = folder;
        this.sandbox = new Served(folder);
        JsonNode opened = sandbox.tell(
                "/partners",
                "{\"currency\":\"USD\",\"merchantPublicKey\":{\"RSA2\":\"" + KeyFormat.oneLine(MERCHANTS.getPublic())
                        + "\"}}");
        account.put("ALIPAY_PARTNER", opened.path("partner").asText());
        account.put("ALIPAY_SIGN_TYPE", signType);
        account.put("ALIPAY_MD5_KEY", opened.path("md5Key").asText());
        account.put("ALIPAY_MERCHANT_PUBLIC_KEY", KeyFormat.oneLine(MERCHANTS.getPublic()));
        account.put(
                "ALIPAY_PUBLIC_KEY", opened.path("alipayPublicKey").path("RSA2").asText());
        this.till = new StartedTill(
                folder,
                "till",
                Observed.till(
                        port,
                        Map.of(
                                "TILL_PARTNER", account.get("ALIPAY_PARTNER"),
                                "TILL_SIGN_TYPE", signType,
                                "TILL_MD5_KEY", account.get("ALIPAY_MD5_KEY"),
                                "TILL_PRIVATE_KEY", KeyFormat.oneLine(MERCHANTS.getPrivate()),
                                "TILL_ALIPAY_PUBLIC_KEY", KeyFormat.oneLine(RELAYS.getPublic()),
                                "TILL_NOTIFY_PORT", String.valueOf(notices),
                                "TILL_NOTIFY_BASE_URL", relay() + "/notices")));
    }

    /** A program holds the buyer's wallet. */
    Observed play(String cases) {
        return play(
                cases,
                Map.of(
                        "BUYER_COMMAND",
                        "SERVE_CONTROL=" + sandbox.says("control") + " SERVE_TOKEN=" + sandbox.says("controlToken")
                                + " ALIPAY_PARTNER=" + account.get("ALIPAY_PARTNER")
                                + " sh src/docs/serve-buyer.sh"));
    }

    Observed play(String cases, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(account);
        environment.put("ALIPAY_GATEWAY", sandbox.says("gatewayHttps"));
        environment.put("ALIPAY_TRUST_CERTIFICATE", sandbox.says("caCertificate"));
        environment.put("ALIPAY_MAINTENANCE", "none");
        environment.put("NOTIFY_FORWARD", relay() + "/notices=http://127.0.0.1:" + notices);
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
