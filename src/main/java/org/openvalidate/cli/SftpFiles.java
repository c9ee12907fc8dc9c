package org.openvalidate.cli;

import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Optional;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.merchant.sftp.Login;
import org.openvalidate.merchant.sftp.Server;
import org.openvalidate.merchant.sftp.SshKey;
import org.openvalidate.probe.FileServer;

/** Logs in for the doctor, with the client that fetches files. */
public final class SftpFiles implements FileServer {

    @Override
    public Access login(Surroundings settings, Duration patience) {
        String written = settings.text(Variable.ALIPAY_SFTP_PRIVATE_KEY);
        Optional<KeyPair> key = written.isEmpty() ? Optional.empty() : SshKey.read(written);
        if (!written.isEmpty() && key.isEmpty()) {
            return Access.UNREADABLE_KEY;
        }
        Server server = new Server(
                URI.create("sftp://" + settings.text(Variable.ALIPAY_SFTP_HOST) + ":"
                        + settings.text(Variable.ALIPAY_SFTP_PORT)),
                settings.text(Variable.ALIPAY_SFTP_HOST_KEY),
                settings.text(Variable.ALIPAY_SFTP_USER),
                settings.text(Variable.ALIPAY_SFTP_PASSWORD),
                key,
                "/");
        return switch (Login.at(server, patience)) {
            case LET_IN -> Access.LET_IN;
            case NOT_LET_IN -> Access.NOT_LET_IN;
            case OTHER_HOST_KEY -> Access.OTHER_HOST_KEY;
            case NO_ANSWER -> Access.NO_ANSWER;
        };
    }
}
