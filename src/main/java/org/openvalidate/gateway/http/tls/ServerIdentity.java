package org.openvalidate.gateway.http.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.openvalidate.problem.HarnessFault;

/**
 * What a server shows to be recognised.
 *
 * @param authority whom clients must trust
 * @param server issued by it
 * @param key the server's own, never printed
 */
public record ServerIdentity(X509Certificate authority, X509Certificate server, PrivateKey key) {

    private static final int LINE = 64;

    /** Writes the authority's certificate as PEM, for a till's trust store. */
    public void writeAuthority(Path file) {
        try {
            String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(authority.getEncoded());
            Files.writeString(
                    file,
                    "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n",
                    StandardCharsets.US_ASCII);
        } catch (IOException | GeneralSecurityException failed) {
            throw new HarnessFault("The certificate could not be written to " + file + ".", failed);
        }
    }

    /** Writes key and chain as a PKCS#12 key store. */
    public void writeKeyStore(Path file, String password) {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("gateway", key, password.toCharArray(), new Certificate[] {server, authority});
            store.store(out, password.toCharArray());
        } catch (IOException | GeneralSecurityException failed) {
            throw new HarnessFault("The key store could not be written to " + file + ".", failed);
        }
    }

    @Override
    public String toString() {
        return "identity of " + server.getSubjectX500Principal();
    }
}
