package org.openvalidate.evidence.seal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openvalidate.wire.Sha256;

/** Packs and seals {@code acceptance-bundle.zip}. The same files and the same key give the same bytes. */
public final class Bundle {

    private static final LocalDateTime EVEN = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Bundle() {}

    /**
     * Writes a bundle.
     *
     * @param files by the name that they have in the bundle
     * @param texts further files that stand nowhere else
     * @throws IOException when a file cannot be read or the bundle cannot be written
     */
    public static void write(
            NavigableMap<String, Path> files, NavigableMap<String, String> texts, Signer signer, OutputStream bundle)
            throws IOException {
        NavigableMap<String, String> hashes = new TreeMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(bundle))) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                byte[] bytes = Files.readAllBytes(file.getValue());
                hashes.put(file.getKey(), Sha256.of(bytes));
                put(zip, file.getKey(), bytes);
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
                hashes.put(text.getKey(), Sha256.of(bytes));
                put(zip, text.getKey(), bytes);
            }
            String manifest = Manifest.of(hashes);
            put(zip, Manifest.FILE, manifest.getBytes(StandardCharsets.UTF_8));
            put(zip, Manifest.SIGNATURE, signer.sign(manifest));
            put(zip, Manifest.KEY, signer.pem().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EVEN);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
