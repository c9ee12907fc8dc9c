package org.openvalidate.target.observed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.gateway.http.Listening;
import org.openvalidate.gateway.http.tls.Authority;
import org.openvalidate.gateway.http.tls.ServerIdentity;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.Secret;

/**
 * Where the till comes in: the addresses that the settings name and, over https, a certificate of the user's own or one made
 * for this run.
 *
 * @param authority whom the till must trust over https, as a file of the reports folder
 */
record Entrance(Listening listening, Path authority) {

    private static final int USUAL_PORT = 8888;
    private static final int USUAL_HTTPS_PORT = 8843;

    /**
     * @param recordings a folder of the reports folder
     * @param now from when on a certificate that is made here holds
     * @throws HarnessFault when the reports folder cannot be written
     */
    static Entrance of(Surroundings around, Path recordings, Instant now) {
        ServerIdentity identity = identity(around, now);
        Listening listening = new Listening(
                around.text(Variable.GATEWAY_BIND),
                port(around, Variable.GATEWAY_PORT, USUAL_PORT),
                Optional.of(
                        new Listening.Secure(port(around, Variable.GATEWAY_HTTPS_PORT, USUAL_HTTPS_PORT), identity)));
        return new Entrance(listening, authority(recordings, identity));
    }

    private static int port(Surroundings around, Variable name, int usual) {
        return around.text(name).isEmpty() ? usual : Integer.parseInt(around.text(name));
    }

    private static ServerIdentity identity(Surroundings around, Instant now) {
        String own = around.text(Variable.GATEWAY_TLS_KEYSTORE);
        return own.isEmpty()
                ? Authority.certify(names(around), Secret.source(), now)
                : ServerIdentity.read(Path.of(own), around.text(Variable.GATEWAY_TLS_KEYSTORE_PASSWORD));
    }

    private static List<String> names(Surroundings around) {
        return Arrays.stream(around.text(Variable.GATEWAY_HOSTNAMES).split(",", -1))
                .map(String::trim)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Path authority(Path recordings, ServerIdentity identity) {
        try {
            Files.createDirectories(recordings);
        } catch (IOException denied) {
            throw new HarnessFault("The reports folder cannot be written: " + denied.getMessage() + ".", denied);
        }
        Path file = recordings
                .resolveSibling("gateway-authority.pem")
                .toAbsolutePath()
                .normalize();
        identity.writeAuthority(file);
        return file;
    }
}
