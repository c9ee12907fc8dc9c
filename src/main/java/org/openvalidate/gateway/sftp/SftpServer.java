package org.openvalidate.gateway.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * Serves files over SFTP: no shell, no command, no forwarding, nothing to write to. The vendor's listens on port 22 and
 * knows its merchants' addresses; this one knows passwords and keys only. Source: legacy-instore §6.1.
 */
public final class SftpServer implements AutoCloseable {

    private static final String EVERYWHERE = "0.0.0.0";

    private final SshServer server;
    private final KeyPair host;
    private final Trays trays;

    private SftpServer(SshServer server, KeyPair host, Trays trays) {
        this.server = server;
        this.host = host;
        this.trays = trays;
    }

    /**
     * Starts.
     *
     * @param bind address of the interface
     * @param port 0 for any free one
     * @param host the server's own key
     * @param accounts what lies for an account just now, by its partner number
     * @throws java.net.BindException when the port is taken
     */
    public static SftpServer start(String bind, int port, KeyPair host, Function<String, Optional<Mailbox>> accounts)
            throws IOException {
        SshServer ssh = SshServer.setUpDefaultServer();
        SftpServer server = new SftpServer(ssh, host, new Trays());
        ssh.setHost(bind);
        ssh.setPort(port);
        ssh.setKeyPairProvider(KeyPairProvider.wrap(host));
        ssh.setPasswordAuthenticator((user, password, session) -> accounts.apply(user)
                .filter(mailbox -> mailbox.login().opensWith(password))
                .isPresent());
        ssh.setPublickeyAuthenticator((user, key, session) -> accounts.apply(user)
                .filter(mailbox -> mailbox.login().opensWith(key))
                .isPresent());
        ssh.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        ssh.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder()
                .withFileSystemAccessor(new ReadOnly())
                .build()));
        ssh.setFileSystemFactory(server.new Directories(accounts));
        ssh.addSessionListener(new SessionListener() {
            @Override
            public void sessionClosed(Session session) {
                server.trays.drop(session);
            }
        });
        try {
            ssh.start();
            return server;
        } catch (IOException | RuntimeException refused) {
            server.trays.close();
            throw refused;
        }
    }

    /** Where it listens. */
    public URI uri() {
        String bind = String.valueOf(server.getHost());
        return URI.create("sftp://" + (bind.equals(EVERYWHERE) ? "127.0.0.1" : bind) + ":" + server.getPort());
    }

    /** The fingerprint of its key, as OpenSSH shows it. */
    public String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, host.getPublic());
    }

    /** Its key as a line of a {@code known_hosts} file. */
    public String knownHost() {
        return "[" + uri().getHost() + "]:" + server.getPort() + " " + PublicKeyEntry.toString(host.getPublic());
    }

    /** Lets every session go. */
    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        } finally {
            trays.close();
        }
    }

    /** A directory for each session, which sees no other. */
    private final class Directories extends VirtualFileSystemFactory {

        private final Function<String, Optional<Mailbox>> accounts;

        Directories(Function<String, Optional<Mailbox>> accounts) {
            this.accounts = accounts;
        }

        @Override
        public Path getUserHomeDir(SessionContext context) throws IOException {
            Session session = (Session) context;
            String partner = session.getUsername();
            Tray tray = trays.of(session, () -> accounts.apply(partner));
            session.setAttribute(ReadOnly.TRAY, tray);
            return tray.root();
        }
    }
}
