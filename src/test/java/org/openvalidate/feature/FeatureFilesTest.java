package org.openvalidate.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

class FeatureFilesTest {

    private static final Catalogue CATALOGUE = Rows.catalogue(Rows.probe(), Rows.payment());

    @TempDir
    Path folder;

    private Path features;

    @BeforeEach
    void written_once() {
        features = folder.resolve("features");
        FeatureFiles.write(CATALOGUE, Lang.EN, features);
    }

    @Test
    void what_was_written_has_not_drifted() throws IOException {
        assertThat(FeatureFiles.drift(CATALOGUE, features)).isEmpty();
        assertThat(files()).containsExactly("all/con.feature", "barcode/spot.feature");
    }

    @Test
    void a_changed_line_is_named_with_its_row() throws IOException {
        Path file = features.resolve("barcode/spot.feature");
        Files.writeString(file, Files.readString(file).replace("2 s to 6 s", "1 s to 9 s"));

        Problem drift = FeatureFiles.drift(CATALOGUE, features).get(0);

        assertThat(drift.where()).endsWith("features/barcode/spot.feature");
        assertThat(drift.what()).isEqualTo("Line 17 differs from testcases/cases.xlsx (row 7).");
        assertThat(drift.remedy()).startsWith("Run: mvn -q compile exec:java@write-features");
    }

    @Test
    void missing_torn_and_surplus_files_are_told_together() throws IOException {
        Files.delete(features.resolve("all/con.feature"));
        Path torn = features.resolve("barcode/spot.feature");
        Files.writeString(torn, Files.readString(torn).substring(0, 400));
        Files.createDirectories(features.resolve("web"));
        Files.writeString(features.resolve("web/web.feature"), "Feature: by hand\n");

        assertThat(FeatureFiles.drift(CATALOGUE, features))
                .extracting(problem ->
                        folder.relativize(Path.of(problem.where())).toString().replace('\\', '/'))
                .containsExactly(
                        "features/all/con.feature", "features/barcode/spot.feature", "features/web/web.feature");
    }

    @Test
    void a_folder_that_is_not_there_misses_every_file() {
        assertThat(FeatureFiles.drift(CATALOGUE, folder.resolve("nowhere"))).hasSize(2);
    }

    @Test
    void writing_removes_what_an_earlier_catalogue_left_but_nothing_of_a_person() throws IOException {
        Files.writeString(features.resolve("notes.feature"), "Feature: by hand\n");

        FeatureFiles.write(Rows.catalogue(Rows.payment()), Lang.EN, features);

        assertThat(files()).containsExactly("barcode/spot.feature", "notes.feature");
    }

    @Test
    void a_failure_leaves_the_folder_as_it_was() throws IOException {
        List<String> before = texts();
        Catalogue bad = Rows.catalogue(Rows.payment(new Text("Title", "标题"), new Text("1. Do.\n@tag", "做。")));

        assertThatThrownBy(() -> FeatureFiles.write(bad, Lang.EN, features)).isInstanceOf(BadInput.class);

        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void writing_twice_gives_the_same_bytes() throws IOException {
        List<String> before = texts();

        FeatureFiles.write(CATALOGUE, Lang.EN, features);

        assertThat(texts()).isEqualTo(before);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(features)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> features.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private List<String> texts() throws IOException {
        java.util.ArrayList<String> texts = new java.util.ArrayList<>();
        for (String file : files()) {
            texts.add(file + "\n" + Files.readString(features.resolve(file)));
        }
        return texts;
    }
}
