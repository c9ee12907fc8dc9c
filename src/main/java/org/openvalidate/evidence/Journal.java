package org.openvalidate.evidence;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import org.openvalidate.problem.HarnessFault;

/**
 * A file of JSON lines that only grows. A line is out of this process before {@link #append} returns, so that its crash can
 * tear at most the last one; {@link #force} guards against more.
 */
public final class Journal implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final FileChannel channel;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Begins a new file, in place of any older one; its folder is made where it is missing. */
    public static Journal create(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new Journal(
                    file,
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE));
        } catch (IOException unwritable) {
            throw fault(file, unwritable);
        }
    }

    /**
     * Goes on with a file that was written before; a last line that was torn is taken away.
     *
     * @throws HarnessFault when it cannot be written, or is not there
     */
    public static Journal reopen(Path file) {
        return reopen(file, line -> false);
    }

    /**
     * The same, without its last line where that says that nothing more comes.
     *
     * @param closing whether a line says so
     */
    static Journal reopen(Path file, Predicate<ObjectNode> closing) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length;
            int begin = lineTo(bytes, end);
            ObjectNode last = parse(text(bytes, begin, end));
            if (last == null && end > 0 && bytes[end - 1] != '\n') {
                end = begin;
                begin = lineTo(bytes, end);
                last = parse(text(bytes, begin, end));
            }
            if (last != null && closing.test(last)) {
                end = begin;
            }
            channel.truncate(end);
            channel.position(end);
            if (end > 0 && bytes[end - 1] != '\n') {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
            }
            return new Journal(file, channel);
        } catch (IOException unwritable) {
            throw fault(file, unwritable);
        }
    }

    /** Where the line begins that ends at a place, its line feed included. */
    private static int lineTo(byte[] bytes, int end) {
        int begin = Math.max(0, end - 1);
        while (begin > 0 && bytes[begin - 1] != '\n') {
            begin--;
        }
        return begin;
    }

    private static String text(byte[] bytes, int begin, int end) {
        return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
    }

    /** An empty line to be filled. */
    public static ObjectNode line() {
        return JSON.createObjectNode();
    }

    /** Where it stands. */
    public Path file() {
        return file;
    }

    /** Appends one line; it survives the end of this process before this returns, though not a loss of power. */
    public synchronized void append(ObjectNode line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (ClosedChannelException closed) {
            throw new HarnessFault(
                    file + " is closed and takes no further line. Wait for what is under way before closing it.",
                    closed);
        } catch (IOException unwritable) {
            throw fault(file, unwritable);
        }
    }

    /** Makes sure that everything appended so far survives even a loss of power. */
    public synchronized void force() {
        try {
            channel.force(false);
        } catch (IOException unwritable) {
            throw fault(file, unwritable);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException unwritable) {
            throw fault(file, unwritable);
        }
    }

    /** A line as a JSON object, or null where it is none. */
    static @org.jspecify.annotations.Nullable ObjectNode parse(String line) {
        return parse(line.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a line as it is stored; UTF-8 has no zero bytes, and another encoding is not guessed at. */
    static @org.jspecify.annotations.Nullable ObjectNode parse(byte[] line) {
        for (byte each : line) {
            if (each == 0) {
                return null;
            }
        }
        try {
            JsonNode node = JSON.readTree(line);
            return node instanceof ObjectNode object ? object : null;
        } catch (IOException broken) {
            return null;
        }
    }

    private static HarnessFault fault(Path file, IOException cause) {
        return new HarnessFault(
                "Cannot write " + file + ": " + cause.getMessage() + ". Free space there or choose another folder.",
                cause);
    }
}
