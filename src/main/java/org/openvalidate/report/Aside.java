package org.openvalidate.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files being written beside their places, on the same file system, until all of them are whole. */
final class Aside implements AutoCloseable {

    private final Path folder;
    private final Map<Path, Path> places = new LinkedHashMap<>();

    private Aside(Path folder) {
        this.folder = folder;
    }

    static Aside of(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Aside(folder);
    }

    /** Where to write what will stand in the folder under this name; the name may have folders of its own. */
    Path add(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).toAbsolutePath().getParent());
        Path draft = folder.resolve(
                "." + name.replace('/', '.') + "." + ProcessHandle.current().pid() + ".tmp");
        places.put(draft, folder.resolve(name));
        return draft;
    }

    /** Moves every file to its place; what stood there is replaced. */
    void publish() throws IOException {
        for (Map.Entry<Path, Path> draft : places.entrySet()) {
            Files.move(
                    draft.getKey(),
                    draft.getValue(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        places.clear();
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        for (Path draft : places.keySet()) {
            Files.deleteIfExists(draft);
        }
    }
}
