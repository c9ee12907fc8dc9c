package shop.till.sale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shop.till.json.JsonReader;
import shop.till.json.JsonWriter;

/** An append-only file of facts, one line of JSON each, on the disk before anybody hears of it. */
final class Journal implements AutoCloseable {

    private final FileChannel file;
    private final List<Map<String, Object>> earlier = new ArrayList<>();

    Journal(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (file.tryLock() == null) {
            throw new IOException(path + " is in use by another till");
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // on
        }
        String text = new String(bytes.array(), UTF_8);
        // what a crash left of its last line never counted
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        whole.lines().map(JsonReader::readObject).forEach(earlier::add);
        file.truncate(whole.getBytes(UTF_8).length);
        file.position(file.size());
    }

    /** What was written before this till was started. */
    List<Map<String, Object>> earlier() {
        return earlier;
    }

    synchronized void write(Map<String, Object> fact) {
        try {
            ByteBuffer line = ByteBuffer.wrap((JsonWriter.write(fact) + "\n").getBytes(UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException full) {
            throw new UncheckedIOException("the books cannot be written", full);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
