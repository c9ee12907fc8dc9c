package org.openvalidate.merchant.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.merchant.books.Statement;
import org.openvalidate.merchant.fetch.Depot;
import org.openvalidate.merchant.fetch.Fetched;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Bytes;

/**
 * Fetches files from an SFTP server whose key is known. A file that does not lie there may come later; a server that does
 * not know the merchant, or is not the known one, will not change by being asked again.
 */
public final class SftpDepot implements Depot {

    private static final int SSH = 22;

    private final Server server;
    private final Timeline timeline;
    private final Duration patience;

    /** @param patience how long a file is waited for from connecting on */
    public SftpDepot(Server server, Timeline timeline, Duration patience) {
        this.server = server;
        this.timeline = timeline;
        this.patience = patience;
    }

    /** @throws IllegalArgumentException where no server has such files */
    @Override
    public Fetched fetch(Statement statement) {
        FileForm form = statement.form();
        if (form.downloaded()) {
            throw new IllegalArgumentException(form + " lies on no server");
        }
        List<String> names = form.fileNames(server.partner(), statement.period().first());
        try {
            return timeline.call(names.get(0), patience, () -> get(names));
        } catch (Unanswered nothing) {
            return new Fetched.NotYet(nothing.timedOut() ? "no answer in time" : "the connection broke", false);
        }
    }

    private Fetched get(List<String> names) throws IOException {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(
                    (session, address, key) -> server.hostKey().contains(PublicKeyEntry.toString(key)));
            client.start();
            try (ClientSession session = session(client);
                    SftpClient files = SftpClientFactory.instance().createSftpClient(session)) {
                return first(files, names);
            } finally {
                client.stop();
            }
        } catch (SftpException refused) {
            return new Fetched.Refused("the server does not give the file");
        } catch (SshException refused) {
            return switch (refused.getDisconnectCode()) {
                case SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE ->
                    new Fetched.Refused("the server's key is not the known one");
                case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE ->
                    new Fetched.Refused("the server does not let the account in");
                default -> throw refused;
            };
        }
    }

    /** The first of these that lies there. */
    private Fetched first(SftpClient files, List<String> names) throws IOException {
        for (String name : names) {
            try (InputStream file = files.read(path(name))) {
                return new Fetched.There(Bytes.of(file.readAllBytes()));
            } catch (SftpException refused) {
                if (refused.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) {
                    throw refused;
                }
            }
        }
        return new Fetched.NotYet("no such file on the server", false);
    }

    private ClientSession session(SshClient client) throws IOException {
        URI address = server.address();
        int port = address.getPort() < 0 ? SSH : address.getPort();
        ClientSession session = client.connect(server.partner(), address.getHost(), port)
                .verify(patience)
                .getSession();
        if (!server.password().isEmpty()) {
            session.addPasswordIdentity(server.password());
        }
        server.key().ifPresent(session::addPublicKeyIdentity);
        try {
            session.auth().verify(patience);
            return session;
        } catch (IOException refused) {
            session.close(true);
            throw refused;
        }
    }

    private String path(String name) {
        return server.directory().endsWith("/") ? server.directory() + name : server.directory() + "/" + name;
    }
}
