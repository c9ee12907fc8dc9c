package org.openvalidate.merchant.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openvalidate.merchant.Product;

/** What merchants are given to build against says what the harness relies on. */
class DriverApiTest {

    @Test
    void every_call_that_merchants_were_promised_is_described_and_no_other() {
        assertThat(DriverApi.calls())
                .containsExactlyInAnyOrder(
                        "GET /health",
                        "POST /charges",
                        "GET /orders/{orderId}",
                        "GET /bookings",
                        "POST /orders/{orderId}/refunds",
                        "GET /refunds/{refundId}",
                        "POST /orders/{orderId}/cancel",
                        "POST /orders/{orderId}/query",
                        "POST /store-codes",
                        "POST /secondary-merchants",
                        "GET /secondary-merchants/{id}",
                        "POST /reconciliations");
    }

    @Test
    void products_and_states_are_the_words_that_are_understood() {
        assertThat(words("/components/schemas/Product/enum"))
                .isEqualTo(Stream.of(Product.values()).map(Enum::name).toList());
        assertThat(words("/components/schemas/Order/properties/status/enum"))
                .containsExactly("PENDING", "PAID", "FAILED", "CLOSED", "PARTIALLY_REFUNDED", "REFUNDED");
        assertThat(DriverApi.names("Order", true))
                .isEqualTo(Set.of("status", "paidAmount", "refundedAmount", "currency", "delivered", "alerts"));
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(DriverApi.DOCUMENT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allMatch(reference ->
                        !DriverApi.DOCUMENT.at(reference.substring(1)).isMissingNode());
    }

    private static List<String> words(String pointer) {
        return DriverApi.DOCUMENT
                .at(pointer)
                .valueStream()
                .map(word -> word.asText())
                .toList();
    }
}
