package org.openvalidate.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths and tags. Source: ITU-T X.690 §8.1.3, §8.3. */
class DerTest {

    @ParameterizedTest
    @CsvSource({"0, 0400", "1, 0401", "127, 047f", "128, 048180", "255, 0481ff", "256, 04820100", "65536, 0483010000"})
    void a_length_is_written_in_as_few_bytes_as_it_needs_and_read_back(int length, String head) {
        byte[] written = Der.write(Der.OCTETS, new byte[length]);

        assertThat(HexFormat.of().formatHex(written, 0, head.length() / 2)).isEqualTo(head);
        assertThat(written).hasSize(head.length() / 2 + length);
        assertThat(Der.read(written).tag()).isEqualTo(Der.OCTETS);
        assertThat(Der.read(written).content()).hasSize(length);
    }

    @Test
    void a_sequence_holds_its_parts_in_their_order() {
        byte[] pair = Der.write(Der.SEQUENCE, Der.integer(BigInteger.ONE), Der.integer(new BigInteger("-300")));

        assertThat(HexFormat.of().formatHex(pair)).isEqualTo("30070201010202fed4");
        assertThat(Der.read(pair).parts())
                .extracting(Der.Value::tag, Der.Value::number)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Der.INTEGER, BigInteger.ONE),
                        org.assertj.core.groups.Tuple.tuple(Der.INTEGER, new BigInteger("-300")));
    }

    @ParameterizedTest
    @CsvSource({
        "04, it ends too early",
        "0402ff, it ends too early",
        "0481, its length cannot be read",
        "048400000001ff, its length cannot be read",
        "0401ff00, something follows the value"
    })
    void what_is_cut_or_followed_by_something_is_no_value(String hex, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Der.read(HexFormat.of().parseHex(hex)))
                .withMessage(words);
    }

    @Test
    void a_length_of_three_bytes_is_the_longest_that_is_read() {
        byte[] odd = HexFormat.of().parseHex("0483000001ff");

        assertThat(Der.read(odd).content()).containsExactly(0xff);
    }

    @Test
    void nobody_changes_a_value_from_outside() {
        Der.Value value = Der.read(HexFormat.of().parseHex("0401ff"));

        value.content()[0] = 0;

        assertThat(value.content()).containsExactly(0xff);
    }
}
