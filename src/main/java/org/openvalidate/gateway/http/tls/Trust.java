package org.openvalidate.gateway.http.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.openvalidate.problem.BadInput;

/** Whom we believe when we call others over HTTPS. */
public final class Trust {

    private Trust() {}

    /**
     * Everybody whom this Java platform believes, and the authorities of a file.
     *
     * @param pem certificates in PEM
     * @throws BadInput when the file cannot be read or holds no certificate
     */
    public static SSLContext and(Path pem) {
        Collection<? extends Certificate> added = read(pem);
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    Stream.concat(Arrays.stream(usual()), added.stream()).toList()) {
                number++;
                store.setCertificateEntry("a" + number, certificate);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(store).getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException("certificates can be kept in memory", impossible);
        }
    }

    private static Collection<? extends Certificate> read(Path pem) {
        try (InputStream file = Files.newInputStream(pem)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(file);
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException unreadable) {
            throw new BadInput(pem.toString(), "The file cannot be read.", "Name a file of certificates in PEM.");
        } catch (CertificateException noCertificate) {
            // told below
        }
        throw new BadInput(
                pem.toString(),
                "There is no certificate in it.",
                "Name a file with -----BEGIN CERTIFICATE----- in it: that of the authority, not of a key.");
    }

    private static X509Certificate[] usual() throws GeneralSecurityException {
        return Arrays.stream(managers(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow()
                .getAcceptedIssuers();
    }

    private static TrustManagerFactory managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
