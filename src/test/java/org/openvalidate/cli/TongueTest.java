package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Lang;

class TongueTest {

    @Test
    void nobody_who_says_nothing_is_answered_in_chinese() {
        assertThat(of("run", "--cases", "SPOT-001")).isEqualTo(Lang.EN);
        assertThat(of("run", "--lang")).isEqualTo(Lang.EN);
        assertThat(of("run", "--lang", "fr")).isEqualTo(Lang.EN);
    }

    @Test
    void the_option_is_read_wherever_it_stands_and_however_it_is_written() {
        assertThat(of("catalogue", "--lang", "zh", "--colour")).isEqualTo(Lang.ZH);
        assertThat(of("catalogue", "--lang=ZH")).isEqualTo(Lang.ZH);
    }

    @Test
    void the_setting_counts_for_every_command_and_the_option_before_it() {
        Properties system = new Properties();
        system.setProperty("acceptance.lang", "zh");

        assertThat(Tongue.of(new String[] {"serve"}, system)).isEqualTo(Lang.ZH);
        assertThat(Tongue.of(new String[] {"serve", "--lang", "en"}, system)).isEqualTo(Lang.EN);
    }

    @Test
    void the_file_of_settings_is_read_as_well(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("settings"), "acceptance.lang=zh\n");

        assertThat(of("run", "--config", file.toString())).isEqualTo(Lang.ZH);
        assertThat(of("run", "--config", folder.resolve("none").toString())).isEqualTo(Lang.EN);
    }

    private static Lang of(String... line) {
        return Tongue.of(line, new Properties());
    }
}
