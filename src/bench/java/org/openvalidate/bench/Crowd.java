package org.openvalidate.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.openvalidate.testkit.RawConnection;

/** Clients that keep their connections and send messages that were made ready beforehand. */
final class Crowd implements AutoCloseable {

    private final List<RawConnection> connections = new ArrayList<>();
    private final ExecutorService threads;

    Crowd(URI uri, int size) {
        threads = Executors.newFixedThreadPool(size);
        for (int i = 0; i < size; i++) {
            connections.add(new RawConnection(uri));
        }
    }

    /** How many messages a second are answered; every answer must be a success. */
    double perSecond(List<byte[]> messages) throws Exception {
        for (RawConnection connection : connections) {
            // while messages were signed the server may have let go of one that was idle
            connection.close();
        }
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        List<Future<?>> ends = new ArrayList<>();
        for (RawConnection connection : connections) {
            ends.add(threads.submit(() -> {
                for (int i = next.getAndIncrement(); i < messages.size(); i = next.getAndIncrement()) {
                    send(connection, messages.get(i));
                }
                return null;
            }));
        }
        for (Future<?> end : ends) {
            end.get();
        }
        return messages.size() * 1e9 / (System.nanoTime() - begun);
    }

    private static void send(RawConnection connection, byte[] message) throws IOException {
        RawConnection.Answer answer = connection.exchange(message);
        if (answer.status() != 200 || !answer.text().contains("<result_code>SUCCESS</result_code>")) {
            throw new IllegalStateException("no success: " + answer.status() + " " + answer.text());
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (RawConnection connection : connections) {
            connection.close();
        }
    }
}
