package org.openvalidate.evidence.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;

/**
 * A bundle from a stranger, unpacked into a folder of its own within bounds, until it is closed. An archive that tries to
 * write elsewhere, to be two things at once or to fill the disk is refused as a whole.
 */
public final class Unpacked implements AutoCloseable {

    private static final long MOST_BYTES = 512L << 20;
    private static final int MOST_FILES = 50_000;
    private static final int LONGEST_NAME = 200;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final NavigableSet<String> names;

    private Unpacked(Path folder, NavigableSet<String> names) {
        this.folder = folder;
        this.names = names;
    }

    /** @throws BadInput when the file is no archive that can be trusted to be unpacked */
    public static Unpacked of(Path bundle) {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            Unpacked unpacked = new Unpacked(Files.createTempDirectory("openvalidate-bundle"), new TreeSet<>());
            try {
                unpacked.take(zip, bundle);
                return unpacked;
            } catch (IOException | RuntimeException refused) {
                unpacked.close();
                throw refused;
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new BadInput(
                    bundle.toString(), "The file cannot be read as a zip archive.", "Name an acceptance-bundle.zip.");
        }
    }

    /** Names of all files, folders left out. */
    public NavigableSet<String> names() {
        return Collections.unmodifiableNavigableSet(names);
    }

    /** Where a file of the bundle stands; one that the bundle lacks stands nowhere. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    private void take(ZipFile zip, Path bundle) throws IOException {
        NavigableSet<String> folded = new TreeSet<>();
        long left = MOST_BYTES;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.isDirectory()) {
                continue;
            }
            String name = entry.getName();
            if (!safe(name)) {
                throw refused(bundle, name, "its name leads out of the bundle or cannot stand on every system");
            }
            if (!folded.add(name.toLowerCase(Locale.ROOT))) {
                throw refused(bundle, name, "it is there twice");
            }
            if (folded.size() > MOST_FILES) {
                throw refused(bundle, name, "there are more than " + MOST_FILES + " files");
            }
            left -= copy(zip, entry, left);
            if (left < 0) {
                throw refused(bundle, name, "unpacked it is larger than 512 MB");
            }
            names.add(name);
        }
    }

    /** Copies what an entry really holds, whatever its header says, and stops behind the bound. */
    private long copy(ZipFile zip, ZipEntry entry, long most) throws IOException {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        long written = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream from = zip.getInputStream(entry);
                OutputStream into = Files.newOutputStream(file)) {
            for (int read = from.read(buffer); read >= 0 && written <= most; read = from.read(buffer)) {
                into.write(buffer, 0, read);
                written += read;
            }
        }
        return written;
    }

    private boolean safe(String name) {
        boolean odd = name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.startsWith("/")
                || name.chars().anyMatch(each -> each < ' ' || each == 0x7F || "\\:*?\"<>|".indexOf(each) >= 0)
                || List.of(name.split("/", -1)).stream()
                        .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        try {
            return !odd && folder.resolve(name).normalize().startsWith(folder);
        } catch (InvalidPathException other) {
            return false;
        }
    }

    private static BadInput refused(Path bundle, String name, String why) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return new BadInput(
                bundle.toString(),
                "The bundle is refused because of its file \"" + shown.replaceAll("\\p{Cntrl}", "?") + "\": " + why
                        + ".",
                "Ask for a bundle as OpenValidate packs it.");
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException inUse) {
            throw new HarnessFault(
                    "The unpacked bundle cannot be removed from " + folder + ": " + inUse.getMessage(), inUse);
        }
    }
}
