package org.openvalidate.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.Map;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.testkit.FreePort;

/** A till and, in another process, a gateway that stands for the sandbox; a run puts the relay between them. */
final class Relayed implements AutoCloseable {

    /** The relay's own, the same in every run, as the run prints it. */
    private static final KeyPair RELAYS = KeyFormat.labPair(11);

    private static final KeyPair MERCHANTS = KeyFormat.labPair(1);

    /** Where a till is told that nobody reaches. */
    static final String NOWHERE = "http://127.0.0.1:1/notices";

    private final Path folder;
    private final Served sandbox;
    private final int port = FreePort.next();
    private final int notices = FreePort.next();
    private final StartedTill till;
    private final Map<String, String> account = new HashMap<>();
    private final Map<String, String> more = new HashMap<>();
    private Path features = Path.of("features");

    /**
     * A till that signs with MD5, or with RSA2 and trusts the relay's key.
     *
     * @param sandbox is left open in the end
     */
    Relayed(Served sandbox, Path folder, String signType) throws IOException, InterruptedException {
        this(sandbox, folder, signType, Map.of());
    }

    /** @param settings of the till besides those that it needs here */
    Relayed(Served sandbox, Path folder, String signType, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.sandbox = sandbox;
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
        Map<String, String> till = new HashMap<>(Map.of(
                "TILL_PARTNER", account.get("ALIPAY_PARTNER"),
                "TILL_SIGN_TYPE", signType,
                "TILL_MD5_KEY", account.get("ALIPAY_MD5_KEY"),
                "TILL_PRIVATE_KEY", KeyFormat.oneLine(MERCHANTS.getPrivate()),
                "TILL_ALIPAY_PUBLIC_KEY", KeyFormat.oneLine(RELAYS.getPublic()),
                "TILL_NOTIFY_PORT", String.valueOf(notices),
                "TILL_NOTIFY_BASE_URL", relay() + "/notices"));
        till.putAll(settings);
        this.till = new StartedTill(folder, "till", Observed.till(port, till));
    }

    /** Plays the features of another folder from now on. */
    Relayed playing(Path otherFeatures) {
        features = otherFeatures;
        return this;
    }

    /** Further settings of the run. */
    Relayed with(Map<String, String> settings) {
        more.putAll(settings);
        return this;
    }

    /** The same as the harness signs in the merchant's name. */
    Relayed holdingTheKey() {
        return with(Map.of("ALIPAY_MERCHANT_PRIVATE_KEY", KeyFormat.oneLine(MERCHANTS.getPrivate())));
    }

    /** What is told nowhere is led to the till. */
    Map<String, String> mapped() {
        return Map.of("NOTIFY_FORWARD", NOWHERE + "=http://127.0.0.1:" + notices);
    }

    int port() {
        return port;
    }

    String partner() {
        return account.get("ALIPAY_PARTNER");
    }

    /** A program holds the buyer's wallet. */
    Observed play(String cases) {
        return play(cases, Map.of("BUYER_COMMAND", sandbox.buyerCommand(partner())));
    }

    Observed play(String cases, Map<String, String> buyers) {
        Map<String, String> environment = new HashMap<>(account);
        environment.put("ALIPAY_GATEWAY", sandbox.says("gatewayHttps"));
        environment.put("ALIPAY_TRUST_CERTIFICATE", sandbox.says("caCertificate"));
        environment.put("ALIPAY_MAINTENANCE", "none");
        environment.put("NOTIFY_FORWARD", relay() + "/notices=http://127.0.0.1:" + notices);
        environment.putAll(more);
        environment.putAll(buyers);
        return Observed.play(cases, till.driver(), port, folder, environment, Map.of("gateway", "sandbox"), features);
    }

    /** Plays cases against the same till without a relay, at the simulated gateway. */
    Observed observe(String cases, Path reports) {
        return Observed.play(cases, till.driver(), port, reports, account);
    }

    private String relay() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        till.close();
    }
}
