package org.openvalidate.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.problem.Problem;

class SurroundingsTest {

    private static final String KEY = "0123456789abcdefghijklmnopqrstuv";

    @TempDir
    Path folder;

    @Test
    void the_environment_wins_over_the_file_and_the_file_over_what_is_usual() throws IOException {
        Path config = Files.writeString(
                folder.resolve("settings"),
                "ALIPAY_PARTNER=2088000000000001\nALIPAY_CURRENCY=USD\nacceptance.seed=7\n");

        Surroundings all = Surroundings.resolve(Map.of("ALIPAY_PARTNER", "2088000000000002"), config.toString());

        assertThat(all.problems()).isEmpty();
        assertThat(all.text(Variable.ALIPAY_PARTNER)).isEqualTo("2088000000000002");
        assertThat(all.where(Variable.ALIPAY_PARTNER)).isEqualTo("ALIPAY_PARTNER (environment)");
        assertThat(all.where(Variable.ALIPAY_CURRENCY)).isEqualTo("ALIPAY_CURRENCY (" + config + ")");
        assertThat(all.text(Variable.ALIPAY_GATEWAY)).isEqualTo("https://mapi.alipaydev.com/gateway.do");
        assertThat(all.isSet(Variable.ALIPAY_GATEWAY)).isFalse();
    }

    @Test
    void a_secret_may_stand_in_a_file_and_is_never_shown() throws IOException {
        Path key = Files.writeString(folder.resolve("md5.key"), KEY + "\n");

        Surroundings all = Surroundings.resolve(Map.of("ALIPAY_MD5_KEY_FILE", key.toString()), "");

        assertThat(all.text(Variable.ALIPAY_MD5_KEY)).isEqualTo(KEY);
        assertThat(all.where(Variable.ALIPAY_MD5_KEY)).contains("ALIPAY_MD5_KEY_FILE", key.toString());
        assertThat(all.secrets()).containsExactly(KEY);
        assertThat(all.toString()).doesNotContain(KEY).contains("*** (32)");
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        Surroundings all = Surroundings.resolve(Map.of(), "");

        List<Problem> missing =
                all.missing(List.of(Variable.ALIPAY_PARTNER, Variable.ALIPAY_MD5_KEY, Variable.ALIPAY_GATEWAY));

        assertThat(missing).extracting(Problem::where).containsExactly("ALIPAY_PARTNER", "ALIPAY_MD5_KEY");
        assertThat(missing.get(1).remedy()).contains("ALIPAY_MD5_KEY_FILE");
    }

    @Test
    void what_is_given_twice_or_cannot_be_read_or_has_no_name_is_told() throws IOException {
        Path config = Files.writeString(folder.resolve("settings"), "ALIPAY_PARTNR=2088000000000001\n");
        Path empty = Files.writeString(folder.resolve("empty"), "\n");

        Surroundings all = Surroundings.resolve(
                Map.of(
                        "ALIPAY_MD5_KEY",
                        KEY,
                        "ALIPAY_MD5_KEY_FILE",
                        "key",
                        "ALIPAY_PUBLIC_KEY_FILE",
                        folder.resolve("none").toString(),
                        "ALIPAY_MERCHANT_PRIVATE_KEY_FILE",
                        empty.toString()),
                config.toString());

        assertThat(all.problems().toString())
                .contains(
                        "ALIPAY_PARTNR", "ALIPAY_MD5_KEY (environment): Both", "ALIPAY_PUBLIC_KEY_FILE", "holds no key")
                .doesNotContain(KEY);
        assertThat(all.problems()).hasSize(4);
    }
}
