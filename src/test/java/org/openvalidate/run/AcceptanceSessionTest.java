package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.config.Settings;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;

/** What a build that is refused says of itself; that a build in order is played, {@link AcceptanceIT} shows. */
class AcceptanceSessionTest {

    @Test
    void input_that_is_refused_is_explained_in_the_language_of_the_settings() {
        Map<String, String> wrong = Map.of(Settings.CASES, "NONE-001,NONE-002");

        BadInput english = refused(wrong, "en");
        BadInput chinese = refused(wrong, "zh");

        assertThat(english.problems()).hasSize(2).hasSameSizeAs(chinese.problems());
        assertThat(english.getMessage()).doesNotContainPattern("\\p{IsHan}").contains("NONE-001", "NONE-002");
        assertThat(chinese.problems()).allSatisfy(problem -> {
            assertThat(problem.what()).containsPattern("\\p{IsHan}");
            assertThat(problem.remedy()).containsPattern("\\p{IsHan}");
        });
        assertThat(chinese.getMessage()).contains("NONE-001", "NONE-002");
    }

    @Test
    void surroundings_that_keep_a_run_from_beginning_are_told_in_the_language_of_the_settings(@TempDir Path folder)
            throws IOException {
        Path taken = Files.createFile(folder.resolve("reports"));
        Map<String, String> wrong = Map.of("reports", taken.toString(), Settings.CASES, "SPOT-001");

        HarnessFault english = refused(HarnessFault.class, wrong, "en");
        HarnessFault chinese = refused(HarnessFault.class, wrong, "zh");

        assertThat(english).hasMessageContainingAll(taken.toString(), "acceptance.reports", "cannot be written");
        assertThat(chinese)
                .hasMessageContainingAll(taken.toString(), "acceptance.reports")
                .hasMessageNotContaining("cannot be written");
        assertThat(chinese.getMessage()).containsPattern("\\p{IsHan}");
    }

    private static BadInput refused(Map<String, String> wrong, String lang) {
        return refused(BadInput.class, wrong, lang);
    }

    private static <T extends RuntimeException> T refused(Class<T> kind, Map<String, String> wrong, String lang) {
        Properties system = new Properties();
        wrong.forEach((name, value) -> system.setProperty("acceptance." + name, value));
        system.setProperty("acceptance.lang", lang);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return catchThrowableOfType(kind, () -> AcceptanceSession.opened(Settings.resolve(Map.of(), system), nowhere));
    }
}
