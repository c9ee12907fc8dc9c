package org.openvalidate.testkit;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port for a program that must be told of it before it listens. It is below those that a system deals out by itself, and
 * each test process begins elsewhere, so that nobody takes it in between.
 */
public final class FreePort {

    private static final int LOWEST = 11_000;
    private static final int MANY = 20_000;
    private static final int STRIDE = 131;

    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * STRIDE % MANY));

    private FreePort() {}

    /** One that nothing listens on, and that no other test of this process is given. */
    public static int next() {
        while (true) {
            int port = LOWEST + Math.floorMod(NEXT.getAndIncrement(), MANY);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
    }
}
