package org.openvalidate.evidence.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.KeyFormat;

class SealCheckTest {

    private static final Signer SIGNER = Signer.of(KeyFormat.labPair(7));

    @TempDir
    Path folder;

    @Test
    void a_bundle_as_it_was_sealed_is_whole() throws IOException {
        SealCheck check = check(files());

        assertThat(check)
                .isEqualTo(new SealCheck(true, check.changed(), check.missing(), check.added(), check.signer()));
        assertThat(check.whole()).isTrue();
        assertThat(check.signer()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_same_files_and_the_same_key_give_the_same_bytes() throws IOException {
        assertThat(bundle()).isEqualTo(bundle());
    }

    @Test
    void one_changed_byte_is_named() throws IOException {
        Map<String, byte[]> files = files();
        files.put("b.txt", "c".getBytes(StandardCharsets.UTF_8));

        assertThat(check(files).changed()).containsExactly("b.txt");
        assertThat(check(files).whole()).isFalse();
    }

    @Test
    void what_was_removed_and_what_was_added_is_named() throws IOException {
        Map<String, byte[]> files = files();
        files.remove("a/a.txt");
        files.put("a/new.txt", new byte[1]);

        assertThat(check(files).missing()).containsExactly("a/a.txt");
        assertThat(check(files).added()).containsExactly("a/new.txt");
    }

    @Test
    void a_changed_manifest_breaks_the_seal() throws IOException {
        Map<String, byte[]> files = files();
        String manifest = new String(files.get(Manifest.FILE), StandardCharsets.UTF_8);
        files.put(Manifest.FILE, (manifest + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(check(files).sealed()).isFalse();
    }

    @Test
    void a_bundle_sealed_again_by_another_key_shows_another_signer() throws IOException {
        Map<String, byte[]> files = files();
        Signer other = Signer.of(KeyFormat.labPair(8));
        files.put(Manifest.SIGNATURE, other.sign(new String(files.get(Manifest.FILE), StandardCharsets.UTF_8)));

        assertThat(check(files).sealed())
                .as("signed by one, the key of another")
                .isFalse();

        files.put(Manifest.KEY, other.pem().getBytes(StandardCharsets.UTF_8));

        assertThat(check(files).sealed()).isTrue();
        assertThat(check(files).signer()).isNotEqualTo(check(files()).signer());
    }

    @Test
    void no_manifest_no_signature_and_no_key_are_no_seal() throws IOException {
        for (String name : new String[] {Manifest.FILE, Manifest.SIGNATURE, Manifest.KEY}) {
            Map<String, byte[]> files = files();
            files.remove(name);

            assertThat(check(files).sealed()).as(name).isFalse();
        }
    }

    @Test
    void a_line_that_is_none_of_a_manifest_is_never_fulfilled() throws IOException {
        Map<String, byte[]> files = files();
        files.put(Manifest.FILE, "not a hash  b.txt\n".getBytes(StandardCharsets.UTF_8));

        assertThat(check(files).missing()).containsExactly("not a hash  b.txt");
    }

    private SealCheck check(Map<String, byte[]> files) throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        try (Unpacked unpacked = Unpacked.of(bundle)) {
            return SealCheck.of(unpacked);
        }
    }

    /** What a bundle holds, to be tampered with. */
    private Map<String, byte[]> files() throws IOException {
        Path bundle = Files.write(folder.resolve("sealed.zip"), bundle());
        Map<String, byte[]> files = new TreeMap<>();
        try (Unpacked unpacked = Unpacked.of(bundle)) {
            for (String name : unpacked.names()) {
                files.put(name, Files.readAllBytes(unpacked.file(name)));
            }
        }
        return files;
    }

    private byte[] bundle() throws IOException {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        Path file = Files.writeString(folder.resolve("a.txt"), "a");
        Bundle.write(new TreeMap<>(Map.of("a/a.txt", file)), new TreeMap<>(Map.of("b.txt", "b")), SIGNER, bundle);
        return bundle.toByteArray();
    }
}
