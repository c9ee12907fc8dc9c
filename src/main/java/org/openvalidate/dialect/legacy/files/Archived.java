package org.openvalidate.dialect.legacy.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files of an archive, in memory: plain names, and no more of them than a settlement can have. */
record Archived(Map<String, byte[]> files, List<Flaw> flaws) {

    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES = 64 << 20;

    static boolean isArchive(Source source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] first = in.readNBytes(4);
            return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
        }
    }

    static Archived read(Source source) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Flaw> flaws = new ArrayList<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(source.open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || files.size() == MOST_FILES) {
                    return none("The archive holds more than " + MOST_FILES + " files or 64 MiB.");
                }
                String name = entry.getName();
                if (name.contains("/") || name.contains("\\") || files.put(name, bytes) != null) {
                    flaws.add(Flaw.ofFile("\"" + name + "\" stands in a folder of the archive, or twice in it."));
                }
            }
        } catch (ZipException | EOFException torn) {
            return none("The archive is torn: it cannot be unpacked to its end.");
        } catch (IllegalArgumentException unnamed) {
            return none("A file of the archive has a name that is no text.");
        }
        return new Archived(files, flaws);
    }

    int count() {
        return files.size();
    }

    /** The one file with such a name. */
    Optional<byte[]> only(Predicate<String> name) {
        List<String> found = files.keySet().stream().filter(name).toList();
        return found.size() == 1 ? Optional.ofNullable(files.get(found.get(0))) : Optional.empty();
    }

    private static Archived none(String why) {
        return new Archived(Map.of(), List.of(Flaw.ofFile(why)));
    }
}
