package org.openvalidate.dialect.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreSignTest {

    @ParameterizedTest
    @MethodSource("org.openvalidate.dialect.legacy.PublishedVectors#sorted")
    void published_parameters_become_the_published_string_in_whatever_order_they_come(PublishedVectors.Sorted vector) {
        List<Map.Entry<String, String>> entries =
                new ArrayList<>(vector.parameters().entrySet());

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(entries, new Random(seed));
            Map<String, String> shuffled = new LinkedHashMap<>();
            entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
            assertThat(PreSign.of(shuffled)).isEqualTo(vector.preSign());
        }
    }

    @Test
    void sign_and_sign_type_are_never_signed() {
        Map<String, String> parameters = Map.of("sign", "abc", "sign_type", "MD5", "signer", "yes", "partner", "2088");

        assertThat(PreSign.of(parameters)).isEqualTo("partner=2088&signer=yes");
    }

    @Test
    void empty_values_are_dropped_and_blank_ones_are_not() {
        Map<String, String> parameters = Map.of("memo", "", "subject", " ", "partner", "2088");

        assertThat(PreSign.of(parameters)).isEqualTo("partner=2088&subject= ");
    }

    @Test
    void values_are_raw() {
        Map<String, String> parameters = Map.of("mail", "a+b@c.com", "name", "茶 & 100%", "url", "https://x.y/?a=b");

        assertThat(PreSign.of(parameters)).isEqualTo("mail=a+b@c.com&name=茶 & 100%&url=https://x.y/?a=b");
    }

    @Test
    void the_underscore_goes_before_small_letters_and_after_capitals() {
        assertThat(PreSign.of(Map.of("a", "3", "_a", "2", "A", "1"))).isEqualTo("A=1&_a=2&a=3");
    }
}
