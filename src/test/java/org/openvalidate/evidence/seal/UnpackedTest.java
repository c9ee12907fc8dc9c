package org.openvalidate.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.problem.BadInput;

class UnpackedTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out.txt",
                "a/../../out.txt",
                "/etc/out.txt",
                "C:/out.txt",
                "a\\..\\out.txt",
                "\\\\host\\share",
                "a//b",
                "./a",
                "a/.",
                "a\u0000b",
                "a\nb",
                "a\u001b[31mb",
                "a:stream",
                "a*b",
                "a|b",
                "a?b",
                "a<b>",
                "a\"b"
            })
    void a_name_that_leads_elsewhere_is_refused(String name) throws IOException {
        Path bundle = zip(name);

        assertThatThrownBy(() -> Unpacked.of(bundle))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("bundle.zip");
        assertThat(folder.resolve("out.txt")).doesNotExist();
        assertThat(folder.getParent().resolve("out.txt")).doesNotExist();
    }

    @Test
    void a_name_that_is_too_long_is_refused() throws IOException {
        Path bundle = zip("n".repeat(300));

        assertThatThrownBy(() -> Unpacked.of(bundle)).hasMessageContaining("n…");
    }

    @Test
    void a_file_that_is_there_twice_is_refused_also_where_case_is_not_told_apart() throws IOException {
        Path bundle = zip("recording/A.jsonl", "recording/a.jsonl");

        assertThatThrownBy(() -> Unpacked.of(bundle)).hasMessageContaining("twice");
    }

    @Test
    @Timeout(240)
    void a_bomb_is_refused_before_it_fills_the_disk() throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        byte[] nothing = new byte[1 << 20];
        try (OutputStream file = Files.newOutputStream(bundle);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("bomb"));
            for (int i = 0; i < 530; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }

        assertThat(Files.size(bundle)).isLessThan(1L << 20);
        assertThatThrownBy(() -> Unpacked.of(bundle)).hasMessageContaining("larger than 512 MB");
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void what_is_no_archive_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("bundle.zip"), "PK no archive");
        Path empty = Files.write(folder.resolve("empty.zip"), new byte[0]);

        for (Path file : List.of(text, empty, folder.resolve("missing.zip"))) {
            assertThatThrownBy(() -> Unpacked.of(file)).as(file.toString()).isInstanceOf(BadInput.class);
        }
    }

    @Test
    void an_archive_that_broke_off_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(zip("a", "b"));
        Path torn = Files.write(folder.resolve("torn.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> Unpacked.of(torn)).isInstanceOf(BadInput.class);
    }

    @Test
    void a_header_that_lies_about_the_size_changes_nothing() throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        byte[] bytes = "content".getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            ZipEntry entry = new ZipEntry("a");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes);
        }

        try (Unpacked unpacked = Unpacked.of(bundle)) {
            assertThat(unpacked.file("a")).hasContent("content");
        }
    }

    @Test
    void nothing_is_left_behind_when_it_is_closed() throws IOException {
        Path place;
        try (Unpacked unpacked = Unpacked.of(zip("a", "b/c"))) {
            assertThat(unpacked.names()).containsExactly("a", "b/c");
            place = unpacked.file("a").getParent();
            assertThat(place).exists();
        }

        assertThat(place).doesNotExist();
    }

    /** Folders of bundles that are there now. */
    private static List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(each -> each.getFileName().toString().startsWith("openvalidate-bundle"))
                    .filter(each -> Files.exists(each.resolve("bomb")))
                    .toList();
        }
    }

    private Path zip(String... names) throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return bundle;
    }
}
