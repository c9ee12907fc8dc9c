package org.openvalidate.gateway.http.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.openvalidate.problem.HarnessFault;

/** Certifies one server and is forgotten: nobody can ever issue another certificate in its name. */
public final class Authority {

    private static final X500Name NAME = new X500Name("CN=OpenValidate simulated gateway authority");
    private static final X500Name SERVER = new X500Name("CN=OpenValidate simulated gateway");
    private static final List<String> ALWAYS = List.of("localhost", "127.0.0.1");
    private static final Duration AGE = Duration.ofDays(1);
    private static final Duration LIFE = Duration.ofDays(397);
    private static final int SERIAL_BITS = 127;

    private final SecureRandom random;
    private final Instant now;
    private final Pair pair;

    private Authority(SecureRandom random, Instant now) {
        this.random = random;
        this.now = now;
        this.pair = Pair.fresh(random);
    }

    /**
     * A certificate for {@code localhost}, {@code 127.0.0.1} and these names.
     *
     * @param names host names and addresses
     * @param now when it becomes valid, less a day for clocks that are late
     * @throws org.openvalidate.problem.BadInput when a name is none
     */
    public static ServerIdentity certify(List<String> names, SecureRandom random, Instant now) {
        Set<String> all = new LinkedHashSet<>(ALWAYS);
        all.addAll(names);
        var alternatives = HostNames.of(all);
        try {
            Authority authority = new Authority(random, now);
            Pair server = Pair.fresh(random);
            return new ServerIdentity(authority.own(), authority.issue(server, alternatives), server.own());
        } catch (IOException | GeneralSecurityException | OperatorCreationException failed) {
            throw new HarnessFault("The certificate of the simulated gateway could not be made.", failed);
        }
    }

    private X509Certificate own() throws IOException, GeneralSecurityException, OperatorCreationException {
        X509v3CertificateBuilder builder = builder(NAME, pair);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return signed(builder);
    }

    private X509Certificate issue(Pair server, org.bouncycastle.asn1.x509.GeneralNames names)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X509v3CertificateBuilder builder = builder(SERVER, server);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, names);
        return signed(builder);
    }

    private X509v3CertificateBuilder builder(X500Name subject, Pair holder) throws IOException {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                NAME,
                new BigInteger(SERIAL_BITS, random),
                Date.from(now.minus(AGE)),
                Date.from(now.plus(LIFE)),
                subject,
                holder.known());
        BcX509ExtensionUtils identifiers = new BcX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(holder.known()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(pair.known()));
        return builder;
    }

    private X509Certificate signed(X509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.own())));
    }
}
