package org.openvalidate.target.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.openvalidate.merchant.Order;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;

/**
 * Opens an order once before the person does, so that it is on record what the merchant signed and what the gateway said.
 * An app's order goes by another way.
 */
record SandboxBrowser(RecordedLine line) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String AGENT = "OpenValidate-browser";

    void open(Order order) {
        if (!order.orderString().isEmpty()) {
            return;
        }
        URI address = URI.create(order.redirectUrl());
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        Request visit = new Request("GET", address.getRawPath() + query, Map.of(), Bytes.NONE);
        try {
            line.send("merchant", AGENT, "the buyer's browser", address, visit, PATIENCE);
        } catch (Unanswered nothing) {
            // stands in the recording
        }
    }
}
