package org.openvalidate.gateway.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.gateway.http.tls.ServerIdentity;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

/**
 * Where a server listens.
 *
 * @param bind address of the interface
 * @param port of HTTP, 0 for any free one
 * @param secure HTTPS beside it, if any
 */
public record Listening(String bind, int port, Optional<Secure> secure) {

    /**
     * HTTPS.
     *
     * @param port 0 for any free one
     * @param identity what it shows
     */
    public record Secure(int port, ServerIdentity identity) {}

    /** HTTP alone, on loopback. */
    public static Listening onLoopback(int port) {
        return new Listening("127.0.0.1", port, Optional.empty());
    }

    /** Why nobody can listen there. */
    BadInput refused() {
        List<Problem> taken = Stream.concat(Stream.of(port), secure.stream().map(Secure::port))
                .filter(this::taken)
                .map(Listening::problem)
                .toList();
        return new BadInput(taken.isEmpty() ? List.of(nowhere()) : taken);
    }

    /** What to tell the user of a port that is taken. */
    public static Problem problem(int port) {
        return new Problem(
                "port " + port, "The port is taken by another program.", "Choose another, or 0 for any free port.");
    }

    private Problem nowhere() {
        return new Problem(
                "address " + bind,
                "Nobody can listen there.",
                "Bind to an address of this machine, such as 127.0.0.1.");
    }

    private boolean taken(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            InetAddress address = InetAddress.getByName(bind);
            try {
                socket.bind(new InetSocketAddress(address, number));
                return false;
            } catch (IOException refused) {
                return isHere(address);
            }
        } catch (IOException nowhere) {
            return false;
        }
    }

    private static boolean isHere(InetAddress address) {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.isBound();
        } catch (IOException notOurs) {
            return false;
        }
    }
}
