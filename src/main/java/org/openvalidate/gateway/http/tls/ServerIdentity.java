package org.openvalidate.gateway.http.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;

/**
 * What a server shows to be recognised.
 *
 * @param authority whom clients must trust
 * @param server issued by it
 * @param between those of the issuers between the two, from the server's on
 * @param key the server's own, never printed
 */
public record ServerIdentity(
        X509Certificate authority, X509Certificate server, List<X509Certificate> between, PrivateKey key) {

    private static final int LINE = 64;

    public ServerIdentity {
        between = List.copyOf(between);
    }

    /** One whose authority has issued it itself. */
    ServerIdentity(X509Certificate authority, X509Certificate server, PrivateKey key) {
        this(authority, server, List.of(), key);
    }

    /**
     * The one of a key store in PKCS#12 form: its first key and that key's chain, of which the last is the authority.
     *
     * @param password of the store and of the key
     * @throws BadInput when the file cannot be read, the password is another, or there is no key with a certificate in it
     */
    public static ServerIdentity read(Path file, String password) {
        char[] secret = password.toCharArray();
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, secret);
            for (String alias : Collections.list(store.aliases())) {
                Certificate[] chain = store.getCertificateChain(alias);
                if (chain != null
                        && chain.length > 0
                        && store.getKey(alias, secret) instanceof PrivateKey key
                        && Arrays.stream(chain).allMatch(X509Certificate.class::isInstance)) {
                    List<X509Certificate> all = Arrays.stream(chain)
                            .map(X509Certificate.class::cast)
                            .toList();
                    int last = all.size() - 1;
                    return new ServerIdentity(all.get(last), all.get(0), all.subList(Math.min(1, last), last), key);
                }
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new BadInput(
                    file.toString(),
                    "The key store cannot be read with this password.",
                    "Name a store in PKCS#12 form, and its password in GATEWAY_TLS_KEYSTORE_PASSWORD.");
        }
        throw new BadInput(
                file.toString(),
                "There is no private key with a certificate in it.",
                "Make it with: openssl pkcs12 -export -inkey key.pem -in chain.pem -out store.p12");
    }

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
            Certificate[] chain = Stream.of(Stream.of(server), between.stream(), Stream.of(authority))
                    .flatMap(each -> each)
                    .distinct()
                    .toArray(Certificate[]::new);
            store.setKeyEntry("gateway", key, password.toCharArray(), chain);
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
