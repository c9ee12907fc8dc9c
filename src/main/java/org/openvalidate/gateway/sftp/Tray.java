package org.openvalidate.gateway.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openvalidate.gateway.PublishedFile;

/** The directory that one session sees, as full as its account's mailbox is whenever it is looked at. */
final class Tray {

    static final String ALWAYS = "/download";

    private final Path root;
    private final Supplier<Optional<Mailbox>> mailbox;
    private final Map<Path, PublishedFile> lying = new HashMap<>();
    private boolean cleared;

    Tray(Path root, Supplier<Optional<Mailbox>> mailbox) throws IOException {
        this.root = root;
        this.mailbox = mailbox;
        refresh();
    }

    Path root() {
        return root;
    }

    /** Lays out what has been published and takes away what is no longer there. */
    synchronized void refresh() throws IOException {
        if (cleared) {
            return;
        }
        Files.createDirectories(folder(ALWAYS));
        Set<Path> wanted = new HashSet<>();
        Optional<Mailbox> open = mailbox.get();
        if (open.isPresent()) {
            Set<Path> folders = new HashSet<>(List.of(
                    folder(ALWAYS), Files.createDirectories(folder(open.get().directory()))));
            for (PublishedFile file : open.get().files()) {
                for (Path folder : folders) {
                    wanted.add(lay(folder, file));
                }
            }
        }
        for (Path gone : Set.copyOf(lying.keySet())) {
            if (!wanted.contains(gone)) {
                Files.deleteIfExists(gone);
                lying.remove(gone);
            }
        }
    }

    /** The directory goes with its session; whoever looks after that finds nothing, and nothing is laid out again. */
    synchronized void clear() {
        cleared = true;
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }

    /** Whoever reads the file just now reads on in the old one. */
    private Path lay(Path folder, PublishedFile file) throws IOException {
        Path place = folder.resolve(file.name());
        if (!file.equals(lying.get(place))) {
            Path fresh = Files.write(
                    root.resolveSibling(root.getFileName() + ".next"),
                    file.content().array());
            Files.setLastModifiedTime(fresh, FileTime.from(file.at()));
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            lying.put(place, file);
        }
        return place;
    }

    private Path folder(String name) {
        return root.resolve(name.substring(1)).normalize();
    }
}
