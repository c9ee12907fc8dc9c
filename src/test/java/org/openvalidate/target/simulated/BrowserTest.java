package org.openvalidate.target.simulated;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.RealTimeline;

/** A merchant's system may say nothing of where its buyers go, or something else than an address. */
class BrowserTest {

    @Test
    void an_order_that_says_nowhere_where_its_buyer_goes_is_named_in_the_words_of_the_driver() {
        assertThatThrownBy(() -> browser().open(""))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("redirectUrl")
                .hasMessageContaining("orderString");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/cashier", "cashier?x=1", "file:///etc/passwd", "http://", "http:cashier", "https://a b/", "::"
            })
    void what_no_browser_can_open_is_no_fault_of_the_harness_s_own(String address) {
        assertThatThrownBy(() -> browser().open(address))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("none of http or https");
    }

    private static Browser browser() {
        return new Browser(HttpClient.newHttpClient(), new RealTimeline());
    }
}
