package org.openvalidate.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;

/**
 * A reports folder, held by the one run that writes into it: a second would clear away what the first records. The operating
 * system lets go of it when the process that holds it ends, however it ends, so that nothing is left to be removed by hand.
 */
final class FolderLock implements AutoCloseable {

    /** Name of the file; it stays, since who deletes a locked file lets two hold the folder. */
    static final String FILE = "run.lock";

    /** Beyond what stands in the file: some systems let nobody read the bytes that are locked. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private final FileChannel channel;
    private final Path reports;

    private FolderLock(FileChannel channel, Path reports) {
        this.channel = channel;
        this.reports = reports;
    }

    /**
     * Holds a folder until it is closed; the folder is made where it is missing.
     *
     * @throws BadInput when another run holds it, with the id of its process
     */
    static FolderLock take(Path reports) {
        Path file = reports.resolve(FILE);
        try {
            Files.createDirectories(reports);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw held(reports, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel, reports);
        } catch (IOException denied) {
            throw fault(reports, denied);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, false);
        } catch (OverlappingFileLockException ourselves) {
            return null;
        }
    }

    private static BadInput held(Path reports, String process) {
        return new BadInput(
                reports.toString(),
                "Another run" + (process.isEmpty() ? "" : " (process " + process + ")")
                        + " is writing into this folder.",
                "Wait until it has ended or stop it, or choose another folder with acceptance.reports.");
    }

    private static HarnessFault fault(Path reports, IOException denied) {
        return new HarnessFault(
                "The reports folder " + reports + " cannot be written: " + denied.getMessage()
                        + ". Choose another with acceptance.reports.",
                denied);
    }

    /** The folder that is held. */
    Path reports() {
        return reports;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException denied) {
            throw fault(reports, denied);
        }
    }
}
