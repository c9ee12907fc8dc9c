package org.openvalidate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.problem.Problem;

/** Files that only their owner can read: all of them are written, or none, and none is overwritten unless that was asked. */
final class KeyFolder {

    private final Path folder;
    private final boolean force;
    private final Map<Path, String> planned = new LinkedHashMap<>();

    KeyFolder(Path folder, boolean force) {
        this.folder = folder;
        this.force = force;
    }

    /** The folder of a file. */
    static KeyFolder of(Path file, boolean force) {
        Path folder = file.toAbsolutePath().getParent();
        return new KeyFolder(folder == null ? file.toAbsolutePath() : folder, force);
    }

    void plan(String name, String text) {
        planned.put(folder.resolve(name), text);
    }

    /** @throws BadInput with every file that is there already */
    void write() {
        List<Problem> taken = planned.keySet().stream()
                .filter(file -> Files.exists(file) && !force)
                .map(file -> new Problem(
                        file.toString(), "This file is there already.", "Name another place, or add --force."))
                .toList();
        if (!taken.isEmpty()) {
            throw new BadInput(taken);
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, owner("rwx------"));
            }
            for (Map.Entry<Path, String> each : planned.entrySet()) {
                Path aside = Files.createTempFile(folder, ".key", ".tmp", owner("rw-------"));
                Files.writeString(aside, each.getValue(), StandardCharsets.US_ASCII);
                Files.move(aside, each.getKey(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new HarnessFault("The keys could not be written to " + folder + ".", failed);
        }
    }

    /** Where the file system knows no owner, a file is as private as its folder. */
    private static FileAttribute<?>[] owner(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
