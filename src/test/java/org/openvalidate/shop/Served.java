package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.openvalidate.shop.Started.Called;

/** {@code serve} in a process of its own, its buyers and faults played over the control port. */
final class Served implements AutoCloseable {

    private final Started program;

    Served(Path folder) throws IOException {
        program = Started.program(
                folder.resolve("serve-err.txt"),
                Map.of(),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.openvalidate.cli.Main",
                "serve",
                "--port",
                "0",
                "--https-port",
                "0",
                "--control-port",
                "0",
                "--json");
    }

    String says(String name) {
        return program.ready().path(name).asText();
    }

    /** A program that holds the wallets of its buyers. */
    String buyerCommand(String partner) {
        return "SERVE_CONTROL=" + says("control") + " SERVE_TOKEN=" + says("controlToken") + " ALIPAY_PARTNER="
                + partner + " ALIPAY_TRUST_CERTIFICATE=" + says("caCertificate") + " sh src/docs/serve-buyer.sh";
    }

    JsonNode ask(String path) throws IOException, InterruptedException {
        return control(path, null).json();
    }

    JsonNode tell(String path, String body) throws IOException, InterruptedException {
        Called called = control(path, body);
        assertThat(called.status()).as(called.text()).isLessThan(300);
        return called.json();
    }

    /** A buyer's code. */
    String buyer(String partner, String behaviour) throws IOException, InterruptedException {
        return tell("/partners/" + partner + "/buyers", "{\"behaviour\":" + behaviour + "}")
                .path("paymentCode")
                .asText();
    }

    /** The trade as the gateway sees it. */
    JsonNode trade(String partner, JsonNode charged) throws IOException, InterruptedException {
        return ask("/partners/" + partner + "/trades/" + charged.path("tradeId").asText());
    }

    /** All that was said on an account, in JSON lines. */
    String recording(String partner) throws IOException, InterruptedException {
        return control("/partners/" + partner + "/recording", null).text();
    }

    private Called control(String path, String body) throws IOException, InterruptedException {
        return program.call(says("control") + "/control/v1" + path, says("controlToken"), body);
    }

    @Override
    public void close() {
        program.close();
    }
}
