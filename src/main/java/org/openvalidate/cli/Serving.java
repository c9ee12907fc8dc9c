package org.openvalidate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.Listening;
import org.openvalidate.gateway.http.control.Application;
import org.openvalidate.gateway.http.control.ControlServer;
import org.openvalidate.gateway.http.control.Desk;
import org.openvalidate.gateway.http.control.Opened;
import org.openvalidate.gateway.http.tls.Authority;
import org.openvalidate.gateway.http.tls.ServerIdentity;
import org.openvalidate.gateway.http.tls.Trust;
import org.openvalidate.gateway.sftp.SftpServer;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.time.Secret;
import org.openvalidate.time.SteppedTimeline;

/** The gateway while it serves: servers, one account that is open from the start, and the files written for its time. */
final class Serving implements AutoCloseable {

    private static final int TOKEN_LENGTH = 40;
    private static final KeyRing NO_KEYS = new KeyRing(java.util.Map.of(), java.util.Map.of());

    final GatewayServer server;
    final ControlServer control;
    final SftpServer sftp;
    final Desk desk;
    final Opened first;
    final String token;
    final Path certificate;
    private final Path folder;
    private final CountDownLatch end = new CountDownLatch(1);

    private Serving(
            GatewayServer server, ControlServer control, SftpServer sftp, Desk desk, String token, Path folder) {
        this.server = server;
        this.control = control;
        this.sftp = sftp;
        this.desk = desk;
        this.first = desk.open(Application.usual()).orElseThrow();
        this.token = token;
        this.folder = folder;
        this.certificate = certificate(folder);
    }

    /**
     * Begins.
     *
     * @throws BadInput when a port is taken, or an address or name cannot be used; nothing is
     *     left behind then
     */
    static Serving begin(Wanted wanted) {
        Optional<SSLContext> merchants = wanted.notifyTrust().map(Trust::and);
        RealTimeline clock = new RealTimeline();
        ServerIdentity identity = Authority.certify(wanted.names(), Secret.source(), clock.now());
        Path folder = folder();
        try {
            identity.writeAuthority(certificate(folder));
            Dialect dialect = new LegacyDialect();
            ServedTapes tapes = new ServedTapes(folder, dialect, Secret.text(TOKEN_LENGTH));
            GatewayServer server = GatewayServer.start(
                    new Listening(
                            wanted.bind(),
                            wanted.port(),
                            Optional.of(new Listening.Secure(wanted.httpsPort(), identity))),
                    dialect,
                    tapes.open("unattributed", "", NO_KEYS, NO_KEYS, clock.now()),
                    merchants);
            try {
                Desk desk = new Desk(
                        server,
                        tapes,
                        wanted.triggers(),
                        wanted.virtual() ? Optional.of(new SteppedTimeline(clock.now())) : Optional.empty());
                String token = Secret.text(TOKEN_LENGTH);
                ControlServer control = ControlServer.start(wanted.controlPort(), token, desk);
                try {
                    return new Serving(
                            server, control, sftp(wanted.bind(), wanted.sftpPort(), desk, folder), desk, token, folder);
                } catch (RuntimeException refused) {
                    control.close();
                    throw refused;
                }
            } catch (RuntimeException refused) {
                server.close();
                throw refused;
            }
        } catch (RuntimeException refused) {
            delete(folder);
            throw refused;
        } finally {
            clock.close();
        }
    }

    /** Waits until it is closed, or until whoever waits is interrupted, which closes it. */
    void await() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            close();
        }
    }

    /** Lets go of whoever waits for an answer, frees the ports and takes back the files. Once is enough. */
    @Override
    public synchronized void close() {
        if (end.getCount() > 0) {
            control.close();
            sftp.close();
            desk.close();
            server.close();
            delete(folder);
            end.countDown();
        }
    }

    /** The line of a {@code known_hosts} file by which an SFTP client knows the server. */
    Path knownHosts() {
        return knownHosts(folder);
    }

    private static Path knownHosts(Path folder) {
        return folder.resolve("known_hosts").toAbsolutePath();
    }

    private static SftpServer sftp(String bind, int port, Desk desk, Path folder) {
        try {
            SftpServer sftp = SftpServer.start(bind, port, KeyFormat.labPair(Secret.seed()), desk::mailbox);
            Files.writeString(knownHosts(folder), sftp.knownHost() + "\n");
            return sftp;
        } catch (BindException taken) {
            throw new BadInput(List.of(Listening.problem(port)));
        } catch (IOException failed) {
            throw new HarnessFault("Files could not be served over SFTP.", failed);
        }
    }

    private static Path certificate(Path folder) {
        return folder.resolve("ca.pem").toAbsolutePath();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("openvalidate-serve");
        } catch (IOException full) {
            throw new HarnessFault("No folder could be made for the certificate and the recordings.", full);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }
}
