package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolHashTest {

    @TempDir
    Path folder;

    @Test
    void what_runs_has_a_hash_wherever_it_runs_from() {
        assertThat(ToolHash.ofWhatRuns()).matches("[0-9a-f]{64}").isEqualTo(ToolHash.ofWhatRuns());
    }

    @Test
    void another_byte_another_name_or_another_file_is_another_tool() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(inner.resolve("One.class"), "one");
        String first = ToolHash.ofFolder(folder);

        Files.writeString(inner.resolve("One.class"), "two");
        String changed = ToolHash.ofFolder(folder);
        Files.move(inner.resolve("One.class"), inner.resolve("Two.class"));
        String renamed = ToolHash.ofFolder(folder);
        Files.writeString(inner.resolve("Three.class"), "");

        assertThat(first).isNotIn(changed, renamed);
        assertThat(changed).isNotEqualTo(renamed);
        assertThat(ToolHash.ofFolder(folder)).isNotIn(first, changed, renamed);
    }
}
