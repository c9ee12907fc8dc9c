package org.openvalidate.merchant.sftp;

import java.io.IOException;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/** Whether an SFTP server lets somebody in: logs in and out again, and touches no file. */
public final class Login {

    /** What came of it. */
    public enum Outcome {
        LET_IN,
        NOT_LET_IN,
        /** The server shows another key than the known one; neither password nor key was told to it. */
        OTHER_HOST_KEY,
        NO_ANSWER
    }

    private Login() {}

    /** @param patience how long each step may take */
    public static Outcome at(Server server, Duration patience) {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(
                    (session, address, key) -> server.hostKey().contains(PublicKeyEntry.toString(key)));
            client.start();
            try (ClientSession session = client.connect(
                            server.partner(),
                            server.address().getHost(),
                            server.address().getPort())
                    .verify(patience)
                    .getSession()) {
                if (!server.password().isEmpty()) {
                    session.addPasswordIdentity(server.password());
                }
                server.key().ifPresent(session::addPublicKeyIdentity);
                session.auth().verify(patience);
                return Outcome.LET_IN;
            } finally {
                client.stop();
            }
        } catch (SshException refused) {
            return switch (refused.getDisconnectCode()) {
                case SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE -> Outcome.OTHER_HOST_KEY;
                case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE -> Outcome.NOT_LET_IN;
                default -> Outcome.NO_ANSWER;
            };
        } catch (IOException broken) {
            return Outcome.NO_ANSWER;
        }
    }
}
