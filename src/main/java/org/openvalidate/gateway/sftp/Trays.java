package org.openvalidate.gateway.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.sshd.common.session.Session;

/** The directories of all sessions, in one of their own. Once closed, a session that is still coming gets none. */
final class Trays implements AutoCloseable {

    private final Path folder;
    private final Map<Session, Tray> open = new HashMap<>();
    private boolean closed;

    Trays() throws IOException {
        folder = Files.createTempDirectory("openvalidate-sftp");
    }

    /** The session's directory, made when it is first asked for. */
    synchronized Tray of(Session session, Supplier<Optional<Mailbox>> mailbox) throws IOException {
        if (closed) {
            throw new IOException("the server is closing");
        }
        Tray tray = open.get(session);
        if (tray == null) {
            tray = new Tray(Files.createTempDirectory(folder, "session"), mailbox);
            open.put(session, tray);
        }
        return tray;
    }

    /** The session has ended, and its directory goes. */
    synchronized void drop(Session session) {
        Optional.ofNullable(open.remove(session)).ifPresent(Tray::clear);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        open.values().forEach(Tray::clear);
        open.clear();
        try {
            Files.delete(folder);
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }
}
