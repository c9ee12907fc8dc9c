package org.openvalidate.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class BytesTest {

    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void bytes_are_equal_by_content() {
        assertThat(Bytes.of("茶", UTF_8))
                .isEqualTo(Bytes.of("茶", UTF_8))
                .hasSameHashCodeAs(Bytes.of("茶", UTF_8))
                .isNotEqualTo(Bytes.of("茶", GBK));
    }

    @Test
    void nobody_can_change_them() {
        byte[] given = {1, 2};
        Bytes bytes = Bytes.of(given);

        given[0] = 9;
        bytes.array()[1] = 9;

        assertThat(bytes).isEqualTo(Bytes.of(new byte[] {1, 2}));
    }

    @Test
    void nothing_is_none() {
        assertThat(Bytes.of((byte[]) null)).isSameAs(Bytes.NONE);
        assertThat(Bytes.of(new byte[0])).isSameAs(Bytes.NONE);
        assertThat(Bytes.NONE.size()).isZero();
    }

    @Test
    void they_know_whether_a_charset_can_read_them() {
        assertThat(Bytes.of("茶", UTF_8).legibleIn(UTF_8)).isTrue();
        assertThat(Bytes.of("茶", GBK).legibleIn(GBK)).isTrue();
        assertThat(Bytes.of("茶", GBK).legibleIn(UTF_8)).isFalse();
    }

    @Test
    void they_never_print_their_content() {
        assertThat(Bytes.of("secret", UTF_8)).hasToString("6 bytes");
    }
}
